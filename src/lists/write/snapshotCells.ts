import type { Status } from '../../okr/document';
import type { Snapshot } from '../../okr/snapshot';
import { snapshotText } from '../rows/snapshotText';

/** The stored copy of what a goal's log says: one text for fast loading, and readable columns for views and reports. */
export const snapshotCells = (kind: 'objective' | 'keyResult', snapshot: Snapshot, numbers: { progress: number | null; status: Status | null } | null): Record<string, unknown> => ({
  OkrSnapshot: snapshotText(snapshot), OkrProgress: numbers?.progress ?? null, OkrStatus: numbers?.status ?? null,
  ...(kind === 'keyResult'
    ? {
        OkrValue: snapshot.value, OkrConfidence: snapshot.confidence, OkrLastCheckIn: snapshot.lastCheckIn?.date ?? null,
        OkrLastCheckInId: snapshot.lastCheckIn && /^\d+$/.test(snapshot.lastCheckIn.id) ? Number(snapshot.lastCheckIn.id) : null
      }
    : {})
});
