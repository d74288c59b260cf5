import { strings } from '../../opened/strings';
import type { NewGoal } from '../../../../lists/GoalEditor';
import type { GoalKind, KeyResult, Measure, MeasureType, Objective } from '../../../../okr/document';
import { readNumber } from '../../../../loc/readNumber';
import type { NewGoalForm } from '../../MyGoalsState';

/** Ids of the inputs. */
export const newGoalInputs = ['title', 'kind', 'measured', 'type', 'start', 'target', 'unit', 'visibility'] as const;
const longest = 255;

export interface NewGoalDrafts {
  objective: NewGoal<Objective>;
  keyResult: NewGoal<KeyResult>;
}

export type ReadNewGoal = { ok: true; drafts: NewGoalDrafts } | { ok: false; errors: Record<string, string> };

function measureOf(form: NewGoalForm, locale: string, errors: Record<string, string>): Measure {
  const { typed } = form;
  const none = { riskThreshold: null, milestones: [], phasedTargets: [] };
  if (typed.type === 'yes-no') return { type: 'yes-no', start: 0, target: 1, unit: '', ...none };
  const unit = (typed.unit ?? '').trim();
  const number = (id: 'start' | 'target', whenEmpty: number | null): number | null => {
    const text = (typed[id] ?? '').trim();
    if (text === '' && whenEmpty !== null) return whenEmpty;
    const read = readNumber(text, unit, locale);
    if (read.ok) return read.value;
    errors[id] = read.message;
    return null;
  };
  const start = number('start', 0);
  const target = number('target', null);
  if (start !== null && target !== null && start === target) errors.target = strings.TargetIsStart;
  const type: MeasureType = start !== null && target !== null && target < start ? 'decrease' : 'increase';
  return { type, start, target, unit, ...none };
}

/** What the person wrote as a goal and the one thing that it is measured by; or what is missing, by input. */
export function readNewGoal(form: NewGoalForm, about: { person: string; period: string | null; locale: string }): ReadNewGoal {
  const { typed } = form;
  const errors: Record<string, string> = {};
  const text = (id: string, missing: string): string => {
    const value = (typed[id] ?? '').trim();
    if (value === '') errors[id] = missing;
    else if (value.length > longest) errors[id] = strings.TitleTooLong;
    return value;
  };
  const title = text('title', strings.GoalMissing);
  const measured = text('measured', strings.MeasureMissing);
  const measure = measureOf(form, about.locale, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const kind: GoalKind = typed.kind === 'growth' ? 'growth' : 'committed';
  const { person: owner, period } = about;
  const visibility = typed.visibility === 'private' ? 'private' as const : 'everyone' as const;
  return {
    ok: true,
    drafts: {
      objective: {
        clientKey: form.clientKeys.objective, title, description: '', owner, level: 'person', team: null, moreTeams: [], period, state: 'active', visibility, kind, coreValue: null, tags: [], topicLink: null,
        parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null
      },
      keyResult: {
        clientKey: form.clientKeys.keyResult, objective: form.objective, weight: null, title: measured, description: '', owner, team: null, kind: null, tags: [], period, state: 'active', start: null, due: null,
        cadence: null, source: null, measure
      }
    }
  };
}
