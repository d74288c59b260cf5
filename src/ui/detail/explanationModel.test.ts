import { evaluate, openEvaluation } from '../../okr';
import type { CheckIn, KeyResult, OkrDocument } from '../../okr/document';
import { refOf } from '../goals/Goal';
import { buildGoalIndex } from '../goals/goalIndex';
import { aDocument, aKeyResult, anAlignment, anObjective } from '../testing/goals';
import { explanationLines } from './explanationModel';

const today = '2026-11-21';
const checkIn = (fields: Partial<CheckIn>): CheckIn => ({
  id: '1', keyResult: null, objective: null, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, date: '2026-11-09',
  createdAt: '2026-11-09T08:00:00Z', author: null, source: null, corrects: null, counted: true, clientKey: '', ...fields
});
const measured = (id: string, measure: Partial<KeyResult['measure']>, more: Partial<KeyResult> = {}): KeyResult => aKeyResult({
  id, objective: '1', measure: { type: 'increase', start: 0, target: 100, unit: '', riskThreshold: null, milestones: [], phasedTargets: [], ...measure }, ...more
});

/** What is said of a goal, by what it is said of. */
function saidOf(key: string, parts: Partial<OkrDocument>) {
  const document = aDocument({ objectives: [anObjective({ id: '1' })], ...parts });
  const goal = buildGoalIndex(document, evaluate(document, today), 'en').find(key)!;
  const lines = explanationLines(goal, openEvaluation(document, today).explain(refOf(goal)), document, 'en');
  return { texts: Object.fromEntries(lines.map(({ number, text }) => [number, text.replace(/\u00a0/g, ' ')])), parts: lines.find(({ number }) => number === 'progress')!.parts };
}

test('a key result: its last value, the way it has gone, what is expected, and how far behind it is', () => {
  const { texts } = saidOf('k:7', { keyResults: [measured('7', { start: 10, target: 35, unit: 'days' })], checkIns: [checkIn({ keyResult: '7', value: 15 })] });
  expect(texts).toEqual({
    value: '15 days, by the check-in of Nov 9, 2026.',
    progress: '15 days is 20% of the way from 10 days to 35 days.',
    expected: '56%: a straight line from 0% on Oct 1, 2026 to 100% on Dec 31, 2026, today is Nov 21, 2026.',
    status: '36.1 points behind what is expected. Behind is more than 0, at risk more than 25 points.'
  });
});

test('an objective: each contributor with its weight, and why others have no part', () => {
  const { texts, parts } = saidOf('o:1', {
    objectives: [anObjective({ id: '1' }), anObjective({ id: '2', title: 'Draft', state: 'draft', parent: { objective: '1' } }), anObjective({ id: '3', title: 'Twice', parent: { objective: '9' } }), anObjective({ id: '9', title: 'Elsewhere' })],
    keyResults: [measured('7', {}, { title: 'Half', weight: 50 }), measured('8', {}, { title: 'Nothing yet' }), measured('9', { type: 'baseline' }, { title: 'Unknown' }), measured('10', {}, { title: 'Zero', weight: 0 })],
    alignments: [anAlignment('o:3', 'o:1')],
    initiatives: [{ id: 'i1', objective: '1', keyResult: null, weight: 10, title: 'A project', description: '', owner: null, state: '', link: null, start: null, due: null, percent: 50 }],
    checkIns: [checkIn({ keyResult: '7', value: 40 })]
  });
  expect(texts.progress).toBe('The mean of what contributes, each by its weight:');
  expect(parts.map(({ title, text }) => [title, text])).toEqual([
    ['Half', '50% × 40%'], ['Nothing yet', '20% × not started (0%)'], ['Unknown', 'Does not count: its start is still to be found out'], ['Zero', 'Does not count: weight 0'],
    ['Draft', 'Does not count: a draft'], ['Twice', '20% × not started (0%)'], ['A project', '10% × 50%']
  ]);
  expect(parts.find(({ title }) => title === 'Half')!.goal!.key).toBe('k:7');
});

test.each<[string, Partial<KeyResult['measure']>, Partial<CheckIn> | null, string, string]>([
  ['nothing checked in', {}, null, 'Nobody has checked in a value yet: not started. Where it contributes it counts as 0%.', 'There is no progress yet.'],
  ['no target', { target: null }, { value: 4 }, 'A target, a start or milestones are missing, so there is nothing to measure it by.', 'There is no progress yet.'],
  ['start and target the same', { start: 5, target: 5 }, { value: 5 }, 'It starts at its target of 5: it is reached or it is not. At 5 it counts as 100%.', 'As far as expected, or further. Behind is more than 0, at risk more than 25 points.'],
  ['above a line', { type: 'stay-above', start: null, target: 9 }, { value: 8 }, 'It is to stay above 9. At 8 it counts as 0%.', 'On track on the right side of 9, at risk on it or beyond.'],
  ['below a line with a threshold', { type: 'stay-below', start: null, target: 2, riskThreshold: 3, unit: 's' }, { value: 2.5 }, 'It is to stay below 2 s. At 2.5 s it counts as 0%.', 'By the line at 2 s; between it and 3 s it is behind.'],
  ['done or not', { type: 'yes-no', start: null, target: null }, { value: 1 }, 'Done counts as 100%, not done as 0%.', 'As far as expected, or further. Behind is more than 0, at risk more than 25 points.'],
  ['milestones', { type: 'milestones', start: null, target: null, milestones: [{ id: 'a', title: '', weight: 1, done: true }, { id: 'b', title: '', weight: 3, done: false }] }, { value: 1 }, '1 of 4 by the weights of its milestones: 25%.', '31.1 points behind what is expected. Behind is more than 0, at risk more than 25 points.'],
  ['beyond the target', { target: 10 }, { value: 12 }, '12, on the way from 0 to 10, counts as 100%: before the start is 0%, beyond the target 100%.', 'As far as expected, or further. Behind is more than 0, at risk more than 25 points.'],
  ['a baseline', { type: 'baseline', start: null, target: null }, null, 'It is still to be found out where this starts, so there is no progress.', 'There is no progress yet.'],
  ['a status by hand', {}, { value: 4, status: 'on-track' }, '4 is 4% of the way from 0 to 100.', 'Set by a person; it stands until the next check-in.']
])('%s', (_name, measure, row, progress, status) => {
  const { texts } = saidOf('k:7', { keyResults: [measured('7', measure)], checkIns: row ? [checkIn({ keyResult: '7', ...row })] : [] });
  expect([texts.progress, texts.status]).toEqual([progress, status]);
});

test('an objective in a number adds its key results up, one in percent scales its roll-up', () => {
  const inNumber = saidOf('o:1', {
    objectives: [anObjective({ id: '1', measure: { type: 'number', start: 0, target: 50, unit: 'deals' } })], keyResults: [measured('7', {}), measured('8', {})],
    checkIns: [checkIn({ keyResult: '7', value: 4 }), checkIn({ id: '2', keyResult: '8', value: 6 })]
  });
  expect(inNumber.texts).toMatchObject({ value: '10 deals: the values of its key results added up.', progress: '10 deals is 20% of the way from 0 deals to 50 deals.' });
  const inPercent = saidOf('o:1', { objectives: [anObjective({ id: '1', measure: { type: 'percent', start: 30, target: 60, unit: '%' } })], keyResults: [measured('7', {})], checkIns: [checkIn({ keyResult: '7', value: 15 })] });
  expect(inPercent.texts.value).toBe('34.5%: 15% of the way from 30% to 60%.');
});

test('a closed goal says where its score is from', () => {
  const closed = { keyResults: [measured('7', {}, { state: 'closed' as const })], checkIns: [checkIn({ keyResult: '7', value: 70 })] };
  expect(saidOf('k:7', closed).texts).toMatchObject({ status: 'The goal is closed.', score: '0.7: its progress when it was closed.' });
  expect(saidOf('k:7', { ...closed, keyResults: [measured('7', {}, { state: 'closed', score: 0.9 })] }).texts.score).toBe('0.9, as it was given.');
});

test('a goal a little over a threshold is not said to be on it', () => {
  const { texts } = saidOf('k:7', { keyResults: [measured('7', { target: 1 })], checkIns: [checkIn({ keyResult: '7', value: 51 / 91 - 0.00005 })] });
  expect(texts.status).toBe('0.1 points behind what is expected. Behind is more than 0, at risk more than 25 points.');
});
