import type { Snapshot } from '../snapshot';
import { isRow } from './RowReader';
import { statuses } from './readGoals';

/** Whether a stored state can be counted on: it was read from a column that people may have edited. */
export function isSnapshot(value: unknown): value is Snapshot {
  return isRow(value) && isNumberOrNull(value.value) && isPlaceOrNull(value.valueAt) && (value.value === null) === (value.valueAt === null)
    && isTexts(value.milestonesDone) && isPlaceOrNull(value.lastCheckIn) && (value.statusByHand === null || statuses.some((status) => status === value.statusByHand))
    && isNumberOrNull(value.confidence) && isPlaceOrNull(value.stateAt) && isState(value.state) && (value.state === null) === (value.stateAt === null)
    && (value.score === null || (typeof value.score === 'number' && value.score >= 0 && value.score <= 1)) && isCorrected(value.corrected);
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

function isPlaceOrNull(value: unknown): boolean {
  return value === null || (isRow(value) && typeof value.date === 'string' && typeof value.createdAt === 'string' && typeof value.id === 'string');
}

function isState(value: unknown): boolean {
  return value === null || value === 'active' || value === 'closed' || value === 'postponed';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isCorrected(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((row) => isRow(row) && typeof row.clientKey === 'string' && isRow(row.by)
    && typeof row.by.createdAt === 'string' && typeof row.by.id === 'string'));
}
