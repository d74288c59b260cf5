import type { KeyResult, Objective, OkrDocument } from '../document';
import type { Evaluation } from '../numbers/GoalNumbers';

export interface Carried {
  objective: Objective;
  keyResults: KeyResult[];
}

/**
 * An unfinished objective for the next period: a copy with its key results, each of which starts at its current value (Viva Goals: "KPI: progress will be
 * reset to the current value"; with five of ten blogs written the copy starts at 5). Yes/no and control key results and baselines begin anew; milestones
 * that are done stay done. Key results that were closed or are postponed are left behind, and so are dates, scores, closing notes and phased targets, which
 * belong to the old period. The home parent stays while it is active.
 *
 * @param newId Gives the copy of each goal its id.
 * @returns null when there is no such objective.
 */
export function carryForward(document: OkrDocument, evaluation: Evaluation, objectiveId: string, period: string, newId: (goal: { objective: string } | { keyResult: string }) => string): Carried | null {
  const objective = document.objectives.find(({ id }) => id === objectiveId);
  if (!objective) return null;
  const id = newId({ objective: objectiveId });
  const anew = { period, start: null, due: null, state: 'active' as const, score: null, closingNote: '', createdBy: null, createdAt: null };
  return {
    objective: { ...objective, ...anew, id, statusByHand: null, parent: isActive(document, evaluation, objective.parent) ? objective.parent : null },
    keyResults: document.keyResults.filter((keyResult) => keyResult.objective === objectiveId && isUnfinished(evaluation, keyResult.id)).map((keyResult) => ({
      ...keyResult, ...anew, id: newId({ keyResult: keyResult.id }), objective: id, period: keyResult.period === null ? null : period, measure: measureAnew(keyResult, evaluation)
    }))
  };
}

function measureAnew({ id, measure }: KeyResult, evaluation: Evaluation): KeyResult['measure'] {
  const value = evaluation.keyResults[id]?.value ?? null;
  const goesOn = (measure.type === 'increase' || measure.type === 'decrease') && value !== null;
  return { ...measure, start: goesOn ? value : measure.start, phasedTargets: [] };
}

function isUnfinished(evaluation: Evaluation, id: string): boolean {
  const status = evaluation.keyResults[id]?.status;
  return status !== 'closed' && status !== 'postponed';
}

function isActive(document: OkrDocument, evaluation: Evaluation, parent: Objective['parent']): boolean {
  if (parent?.objective !== undefined) return document.objectives.some(({ id }) => id === parent.objective) && evaluation.objectives[parent.objective]?.status !== 'closed';
  return parent?.keyResult !== undefined && document.keyResults.some(({ id }) => id === parent.keyResult) && isUnfinished(evaluation, parent.keyResult);
}
