import { evaluate, isOkrDocument } from '..';
import type { OkrDocument } from '../document';
import { documentWith } from '../testing/documentWith';
import { readDocument } from './readDocument';

const TODAY = '2026-11-21';
const read = (document: object) => readDocument({ format: 'okr-json', version: 1, ...document });
const problemsOf = (document: object) => evaluate({ format: 'okr-json', version: 1, ...document } as unknown as OkrDocument, TODAY).problems.map(({ code, kind, id, message }) => `${code} | ${kind} | ${id} | ${message}`);

describe('readDocument', () => {
  it('takes what is missing for the defaults, without a word', () => {
    const { settings, objectives, keyResults, initiatives, periods, problems } = read({
      periods: [{ id: 'p' }], objectives: [{ id: 'o' }], keyResults: [{ id: 'k', measure: { type: 'increase' } }], initiatives: [{ id: 'i' }], checkIns: [{ id: 'c', keyResult: 'k', date: TODAY }]
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ thresholds: { behind: 0, atRisk: 25 }, objectiveStatus: 'gap', workingDays: null, valueWeighted: false, timeZone: 'UTC', cadence: { every: 'week', weekday: 1 } });
    expect(periods.get('p')).toEqual({ id: 'p', start: null, end: null });
    expect(objectives.get('o')).toEqual({
      id: 'o', title: '', owner: null, level: 'team', team: null, period: null, state: 'active', kind: 'aspirational', parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null,
      statusByHand: null, score: null
    });
    expect(keyResults.get('k')).toEqual({
      id: 'k', title: '', objective: null, weight: null, owner: null, kind: null, period: null, state: 'active', start: null, due: null, score: null, cadence: null,
      measure: { type: 'increase', start: null, target: null, unit: '', riskThreshold: null, milestones: [], phasedTargets: [] }
    });
    expect(initiatives.get('i')).toEqual({ id: 'i', objective: null, keyResult: null, weight: null, percent: null });
  });

  it('reads everything that is there', () => {
    const settings = { thresholds: { behind: 5, atRisk: 30 }, objectiveStatus: 'worst', workingDays: { weekdays: [1, 7], holidays: ['2026-12-25'] }, valueWeighted: true, timeZone: 'Europe/Berlin', cadence: { every: 'month', weekday: 7 } };
    const document = documentWith({
      objectives: [{ id: 'o', owner: 'a', level: 'person', team: 't', kind: 'growth', state: 'draft', parentWeight: 0, parent: { keyResult: 'k' }, newChildrenContribute: false, start: '2026-10-02', due: '2026-10-03', statusByHand: 'behind', score: 1, measure: { type: 'number', start: 1, target: 2, unit: 'x' } }],
      keyResults: [{ id: 'k', objective: 'o', weight: 100, kind: 'committed', cadence: { every: '3-weeks', weekday: 2 }, measure: { riskThreshold: 3, milestones: [{ id: 'm', title: 'M', weight: 2, done: true }], phasedTargets: [{ date: '2026-11-01', value: 5 }] } }]
    });
    const all = read({ ...document, settings });
    expect(all.problems).toEqual([]);
    expect(all.settings).toEqual(settings);
    expect(all.objectives.get('o')).toMatchObject({ owner: 'a', level: 'person', team: 't', kind: 'growth', state: 'draft', parentWeight: 0, parent: { keyResult: 'k' }, newChildrenContribute: false, start: '2026-10-02', due: '2026-10-03', statusByHand: 'behind', score: 1, measure: { type: 'number', start: 1, target: 2, unit: 'x' } });
    expect(all.keyResults.get('k')).toMatchObject({ weight: 100, kind: 'committed', cadence: { every: '3-weeks', weekday: 2 }, measure: { riskThreshold: 3, milestones: [{ id: 'm', title: 'M', weight: 2, done: true }], phasedTargets: [{ date: '2026-11-01', value: 5 }] } });
  });

  it('says of anything else that it is no OKR document', () => {
    for (const input of [null, undefined, 17, 'text', [], true]) {
      expect(evaluate(input as unknown as OkrDocument, TODAY)).toMatchObject({ objectives: {}, keyResults: {}, problems: [{ code: 'bad-document', kind: 'document', id: null, message: 'This is no OKR document.' }] });
    }
    expect(evaluate({} as OkrDocument, TODAY).problems).toEqual([]);
  });

  it('takes the empty text for a missing field of any type', () => {
    expect(read({ objectives: [{ id: 'o', state: '', start: '', score: '', team: '', owner: '' }], keyResults: [{ id: 'k', measure: { type: 'yes-no', target: '' } }] }).problems).toEqual([]);
    expect(read({ settings: { workingDays: '', thresholds: '', valueWeighted: '' }, objectives: [{ id: 'o', parent: '', newChildrenContribute: '', measure: '' }], initiatives: '', alignments: '' }).problems).toEqual([]);
  });

  it('keeps what it can of milestones and phased targets', () => {
    const measure = read({ keyResults: [{ id: 'k', measure: { type: 'milestones', milestones: [{}, { id: 'b', weight: 1e9 }, { weight: 2e9 }], phasedTargets: [{ date: '2026-11-01' }, { value: 5 }, { date: '2026-11-02', value: 6 }] } }] }).keyResults.get('k')?.measure;
    expect(measure?.milestones).toEqual([{ id: '#1', title: '', weight: 1, done: false }, { id: 'b', title: '', weight: 1e9, done: false }, { id: '#3', title: '', weight: 1, done: false }]);
    expect(measure?.phasedTargets).toEqual([{ date: '2026-11-02', value: 6 }]);
  });

  it('takes weekdays and weights at the edge of what there is', () => {
    expect(read({ settings: { workingDays: { weekdays: [1, 7, 0.5, 1.5, 8] }, cadence: { weekday: 7 } } }).settings).toMatchObject({ workingDays: { weekdays: [1, 7], holidays: [] }, cadence: { every: 'week', weekday: 7 } });
    expect([0, 1e9, 1.1e9].map((weight) => read({ keyResults: [{ id: 'k', weight, measure: { type: 'yes-no' } }] }).keyResults.get('k')?.weight)).toEqual([0, 1e9, null]);
    expect([0.4, 2.5].map((weekday) => read({ settings: { cadence: { weekday } } }).settings.cadence.weekday)).toEqual([1, 1]);
  });

  it('reads the texts of a goal and of a row of the log', () => {
    const all = read({ objectives: [{ id: 'o', title: 'A goal' }], keyResults: [{ id: 'k', title: 'A result', owner: 'a@contoso.example', measure: { type: 'yes-no' } }], checkIns: [{ id: 'c', keyResult: 'k', objective: 'o', createdAt: '2026-10-09T08:00:00Z', note: 'n', author: 'b', source: 's', clientKey: 'x' }] });
    expect([all.objectives.get('o')?.title, all.keyResults.get('k')?.title, all.keyResults.get('k')?.owner]).toEqual(['A goal', 'A result', 'a@contoso.example']);
    expect(all.checkIns).toEqual([expect.objectContaining({ keyResult: 'k', objective: null, note: 'n', author: 'b', source: 's', clientKey: 'x', createdAt: '2026-10-09T08:00:00Z' })]);
  });

  it('takes ids that were typed as numbers for their text', () => {
    const numbers = evaluate({ ...documentWith({}), objectives: [{ id: 1 }], keyResults: [{ id: 2, objective: 1, measure: { type: 'yes-no' } }], checkIns: [{ id: 3, keyResult: 2, value: 1, date: '2026-10-09' }] } as unknown as OkrDocument, TODAY);
    expect(numbers).toMatchObject({ objectives: { 1: { progress: 1 } }, problems: [] });
  });

  it('keeps ids apart that are names of what every object has', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const { keyResults } = evaluate(documentWith({ objectives: [{ id: '__proto__' }], keyResults: ids.map((id) => ({ id, objective: '__proto__' })), checkIns: ids.map((keyResult) => ({ keyResult, value: 5 })) }), TODAY, { objectives: {}, keyResults: {} });
    expect(Object.keys(keyResults)).toEqual(ids);
    expect(ids.map((id) => keyResults[id].value)).toEqual([5, 5, 5]);
  });
});

describe('what is wrong is named, with what was done about it', () => {
  it.each<[string, object, string[]]>([
    ['settings', { settings: 5 }, ['bad-field | settings | null | The settings are no object. The defaults hold.']],
    ['fields of settings', { settings: { thresholds: [], objectiveStatus: 'best', valueWeighted: 'yes', timeZone: 'Nowhere', cadence: { every: 'day', weekday: 8 }, workingDays: { weekdays: [1, 0, 'x'], holidays: ['2026-02-30', 7] } } }, [
      'bad-date | settings | null | holiday is "2026-02-30", which is no day of the calendar (yyyy-mm-dd). It counts as missing.',
      'bad-date | settings | null | holiday is 7, which is no day of the calendar (yyyy-mm-dd). It counts as missing.',
      'bad-field | settings | null | A working weekday is not 1 (Monday) to 7 (Sunday). It is left out.',
      'bad-field | settings | null | The weekday of the cadence is 8, not 1 (Monday) to 7 (Sunday). It counts as missing.',
      'bad-field | settings | null | There is no time zone "Nowhere". It counts as UTC.',
      'bad-field | settings | null | every is "day", not one of week, 2-weeks, 3-weeks, month, off. It counts as missing.',
      'bad-field | settings | null | objectiveStatus is "best", not one of gap, worst. It counts as missing.',
      'bad-field | settings | null | thresholds is a list, not an object. It counts as missing.',
      'bad-field | settings | null | valueWeighted is "yes", not true or false. It counts as missing.'
    ]],
    ['lists and rows', { objectives: 'none', keyResults: [7, { title: 'no id' }], alignments: [null, { child: { objective: 'o' } }, { parent: { objective: 'o' } }, { child: {}, parent: { keyResult: 5 } }], checkIns: [[]] }, [
      'bad-field | document | null | objectives is "none", not a list. It counts as missing.',
      'bad-row | alignment | null | A row that is no object is left out.',
      'bad-row | alignment | null | An alignment without a child or without a parent is left out.',
      'bad-row | checkIn | null | A row that is no object is left out.',
      'bad-row | keyResult | null | A row that is no object is left out.',
      'bad-row | keyResult | null | A row without an id is left out.'
    ]],
    ['ids given twice', { objectives: [{ id: 'o' }, { id: 'o', state: 'draft' }] }, ['duplicate-id | objective | o | Another row has the same id. The first one counts, this one is left out.']],
    ['fields of an objective', { objectives: [{ id: 'o', owner: {}, state: 'open', kind: 1, parent: 'x', parentWeight: -1, newChildrenContribute: 0, measure: { type: 'words' }, start: '1 May', score: 1.5, title: false, statusByHand: 'fine', level: 'all' }] }, [
      'bad-date | objective | o | start is "1 May", which is no day of the calendar (yyyy-mm-dd). It counts as missing.',
      'bad-field | objective | o | kind is 1, not one of committed, aspirational, growth. It counts as missing.',
      'bad-field | objective | o | level is "all", not one of organisation, team, person. It counts as missing.',
      'bad-field | objective | o | newChildrenContribute is 0, not true or false. It counts as missing.',
      'bad-field | objective | o | owner is an object, not a text. It counts as missing.',
      'bad-field | objective | o | parent is "x", not an object. It counts as missing.',
      'bad-field | objective | o | state is "open", not one of draft, active, closed, postponed. It counts as missing.',
      'bad-field | objective | o | statusByHand is "fine", not one of not-started, on-track, behind, at-risk, closed, postponed. It counts as missing.',
      'bad-field | objective | o | title is false, not a text. It counts as missing.',
      'bad-field | objective | o | type is "words", not one of number, percent. It counts as missing.',
      'bad-score | objective | o | The score is 1.5, not between 0 and 1. It counts as missing.',
      'bad-weight | objective | o | The weight is -1 percent. It counts as automatic.'
    ]],
    ['fields of a key result', { objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o', weight: 2e9, score: -1, measure: { type: 'milestones', start: '5', milestones: [5, { weight: -2 }, { id: 'm', done: 1 }], phasedTargets: ['x', { date: '2026-11-01' }] } }, { id: 'l', objective: 'o' }, { id: 'n', objective: 'o', measure: { type: 'guess' } }] }, [
      'bad-field | keyResult | k | A milestone is no object. It is left out.',
      'bad-field | keyResult | k | A phased target is no object. It is left out.',
      'bad-field | keyResult | k | done is 1, not true or false. It counts as missing.',
      'bad-field | keyResult | k | start is "5", not a number. It counts as missing.',
      'bad-field | keyResult | n | type is "guess", not one of increase, decrease, stay-above, stay-below, yes-no, milestones, baseline. It counts as missing.',
      'bad-score | keyResult | k | The score is -1, not between 0 and 1. It counts as missing.',
      'bad-weight | keyResult | k | A milestone weighs -2. It counts as 1.',
      'bad-weight | keyResult | k | The weight is 2000000000 percent. It counts as automatic.',
      'measure-incomplete | keyResult | l | How it is measured is not said. It has no progress.',
      'measure-incomplete | keyResult | n | How it is measured is not said. It has no progress.'
    ]],
    ['measures', { objectives: [{ id: 'o', measure: { type: 'number' } }, { id: 'p', measure: { type: 'percent', target: 5 } }, { id: 'q', measure: { type: 'number', target: 5 } }], keyResults: ['increase', 'decrease', 'stay-below', 'yes-no', 'baseline'].map((type) => ({ id: type, objective: 'o', measure: { type, target: type === 'decrease' ? 5 : null } })) }, [
      'measure-incomplete | keyResult | decrease | What its progress is computed from is missing: a target, a start to decrease from, or milestones. It has no progress.',
      'measure-incomplete | keyResult | increase | What its progress is computed from is missing: a target, a start to decrease from, or milestones. It has no progress.',
      'measure-incomplete | keyResult | stay-below | What its progress is computed from is missing: a target, a start to decrease from, or milestones. It has no progress.',
      'measure-incomplete | objective | o | Its own measure has no target, or no start. Its progress is that of what contributes.',
      'measure-incomplete | objective | p | Its own measure has no target, or no start. Its progress is that of what contributes.'
    ]],
    ['rows of the log', { objectives: [{ id: 'o' }], checkIns: [{ id: 'a', objective: 'o' }, { id: 'b', date: TODAY }, { id: 'c', objective: 'o', kind: 'guess', date: TODAY }, { id: 'd', objective: 'o', createdAt: 'now', date: TODAY }, { id: 'e', keyResult: 'o', date: TODAY }, { id: 'f', objective: 'o', date: TODAY, counted: 'no', obstacle: 'rain', status: 'good', confidence: 'high', score: 2 }] }, [
      'bad-date | checkIn | d | createdAt is "now", which is no instant (yyyy-mm-ddThh:mm:ssZ). It counts as missing.',
      'bad-field | checkIn | c | kind is "guess", not one of check-in, correction, opening, close, reopen, postpone, comment. It counts as missing.',
      'bad-field | checkIn | f | confidence is "high", not a number. It counts as missing.',
      'bad-field | checkIn | f | counted is "no", not true or false. It counts as missing.',
      'bad-field | checkIn | f | obstacle is "rain", not one of time, dependency, support, training, other. It counts as missing.',
      'bad-field | checkIn | f | status is "good", not one of not-started, on-track, behind, at-risk, closed, postponed. It counts as missing.',
      'bad-row | checkIn | a | A row of the log without a known kind, a goal or a date is ignored.',
      'bad-row | checkIn | b | A row of the log without a known kind, a goal or a date is ignored.',
      'bad-row | checkIn | c | A row of the log without a known kind, a goal or a date is ignored.',
      'bad-score | checkIn | f | The score is 2, not between 0 and 1. It counts as missing.',
      'unknown-reference | checkIn | e | Its goal o is not in the document. It is ignored.'
    ]],
    ['periods', { periods: [{ id: 'p', start: '2026-12-31', end: '2026-10-01' }], objectives: [{ id: 'o', period: 'gone' }], keyResults: [{ id: 'k', objective: 'o', period: 'lost', measure: { type: 'yes-no' } }] }, [
      'date-order | period | p | It starts on 2026-12-31 and ends on 2026-10-01.',
      'unknown-reference | keyResult | k | Its period lost is not in the document.',
      'unknown-reference | objective | o | Its period gone is not in the document.'
    ]],
    ['parents', {
      objectives: [{ id: 'o', parent: { objective: 'gone' } }, { id: 'p', parent: { keyResult: 'gone' } }], keyResults: [{ id: 'k', objective: 'gone', measure: { type: 'yes-no' } }, { id: 'l', measure: { type: 'yes-no' } }], initiatives: [{ id: 'i', keyResult: 'gone' }, { id: 'j' }],
      alignments: [{ child: { initiative: 'lost' }, parent: { objective: 'o' } }, { child: { objective: 'lost' }, parent: { objective: 'o' } }, { child: { keyResult: 'lost' }, parent: { objective: 'o' } }, { child: { objective: 'o' }, parent: { objective: 'lost' } }, { child: { initiative: 'i' }, parent: { keyResult: 'lost' } }, { child: { keyResult: 'k' }, parent: { keyResult: 'lost' } }]
    }, [
      'orphan | keyResult | k | It belongs to no objective. It is kept, and contributes to nothing.',
      'orphan | keyResult | l | It belongs to no objective. It is kept, and contributes to nothing.',
      'unknown-reference | alignment | null | An alignment of lost, which is not in the document, is left out.',
      'unknown-reference | initiative | i | It is aligned to a goal that is not in the document. That alignment is left out.',
      'unknown-reference | initiative | i | Its parent is not in the document. It stands alone.',
      'unknown-reference | keyResult | k | It is aligned to a goal that is not in the document. That alignment is left out.',
      'unknown-reference | keyResult | k | Its parent is not in the document. It stands alone.',
      'unknown-reference | objective | o | It is aligned to a goal that is not in the document. That alignment is left out.',
      'unknown-reference | objective | o | Its parent is not in the document. It stands alone.',
      'unknown-reference | objective | p | Its parent is not in the document. It stands alone.'
    ]]
  ])('in %s', (_name, document, problems) => {
    expect(problemsOf(document)).toEqual(problems);
  });

  it('in the numbers', () => {
    const of = (rows: Parameters<typeof documentWith>[0], today = TODAY, stored: Parameters<typeof evaluate>[2] = null) => evaluate(documentWith(rows), today, stored).problems.map(({ code, kind, id, message }) => `${code} | ${kind} | ${id} | ${message}`);
    expect(of({}, 'soon')).toEqual(['bad-today | document | null | Today is soon, which is no day of the calendar. Nothing is expected by then.']);
    expect(of({ objectives: [{ id: 'o' }], keyResults: [{ id: 'a', objective: 'o', weight: 30 }, { id: 'b', objective: 'o', weight: 33.333 }], alignments: [1, 2].map(() => ({ child: { keyResult: 'a' }, parent: { objective: 'o' }, weight: 30 })) })).toEqual([
      'duplicate-alignment | keyResult | a | It is aligned to o more than once. It counts once, with the greatest weight given.',
      'weights-normalised | objective | o | The weights of what contributes to it make 63.33 percent. They count in proportion.'
    ]);
    expect(of({ settings: { valueWeighted: true }, objectives: [{ id: 'o' }], keyResults: [{ id: 'a', objective: 'o' }, { id: 'b', objective: 'o', measure: { unit: '€' } }] })).toEqual([
      'mixed-units | objective | o | Its key results are not all measured in one unit from a start to a target, so they cannot be weighed by value. They weigh the same.'
    ]);
    expect(of({ objectives: [{ id: 'o', parent: { keyResult: 'k' } }, { id: 'p' }, { id: 'q', parent: { objective: 'p' } }], keyResults: [{ id: 'k', objective: 'o', start: '2026-12-01', due: '2026-11-01' }], alignments: [{ child: { objective: 'p' }, parent: { objective: 'q' }, weight: null }] })).toEqual([
      'cycle-cut | keyResult | k | It would serve itself: its home under objective o does not count.',
      'cycle-cut | objective | p | It would serve itself: its alignment under objective q does not count.',
      'date-order | keyResult | k | It starts on 2026-12-01 and is due on 2026-11-01. Nothing is expected of it.'
    ]);
    expect(of({ objectives: [{ id: 'o', parent: { keyResult: 'k' } }], keyResults: [{ id: 'k' }], alignments: [{ child: { keyResult: 'k' }, parent: { objective: 'o' }, weight: null }] })).toEqual(['cycle-cut | keyResult | k | It would serve itself: its alignment under objective o does not count.']);
    expect(of({ objectives: [{ id: 'a' }], keyResults: [{ id: 'k' }], alignments: [{ child: { keyResult: 'k' }, parent: { objective: 'a' }, weight: null }, { child: { objective: 'a' }, parent: { keyResult: 'k' }, weight: null }] }))
      .toEqual(['cycle-cut | objective | a | It would serve itself: its alignment under key result k does not count.']);
    expect(of({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }], checkIns: [{ id: 'c', keyResult: 'k', kind: 'correction', corrects: 'x' }, { id: 'f', keyResult: 'k', date: '2026-12-01' }] })).toEqual([
      'correction-without-row | checkIn | c | It corrects a row that is not in the log of its goal. It is ignored.', 'future-check-in | checkIn | f | It is later than today. It is ignored.'
    ]);
    const stored = { value: 5, valueAt: { date: '2026-10-05', createdAt: '2026-10-05T00:00:00Z', id: '1' }, milestonesDone: [], lastCheckIn: null, statusByHand: null, confidence: null, obstacle: null, state: null, stateAt: null, score: null, closingNote: null };
    const k = { objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }] };
    expect(of({ ...k, checkIns: [{ id: 'c', keyResult: 'k', kind: 'correction', corrects: 'x' }] }, TODAY, { objectives: {}, keyResults: { k: stored } })).toEqual([
      'needs-log | keyResult | k | A correction concerns a row that is not at hand. The numbers may be old until its whole log is read.'
    ]);
    expect(of(k, TODAY, { objectives: {}, keyResults: { k: { ...stored, valueAt: null } } })).toEqual(['needs-log | keyResult | k | Its stored state cannot be read. The numbers may be wrong until its whole log is read.']);
  });

  it('shortens what it quotes', () => {
    expect(problemsOf({ objectives: [{ id: 'o', start: 'x'.repeat(50) }] })[0]).toContain(`"${'x'.repeat(40)}…"`);
    expect(problemsOf({ objectives: [{ id: 'o', start: 'x'.repeat(40) }] })[0]).toContain(`"${'x'.repeat(40)}"`);
  });
});

describe('stored states', () => {
  const place = { date: '2026-10-05', createdAt: '2026-10-05T00:00:00Z', id: '1' };
  const stored = { value: 5, valueAt: place, milestonesDone: [], lastCheckIn: place, statusByHand: null, confidence: null, obstacle: null, state: null, stateAt: null, score: null, closingNote: null };
  const document = documentWith({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }], checkIns: [{ id: '2', keyResult: 'k', value: 8, date: '2026-10-12' }] });
  const of = (snapshot: unknown, from = document) => evaluate(from, TODAY, { objectives: {}, keyResults: { k: snapshot } } as unknown as Parameters<typeof evaluate>[2]);

  it('are what check-ins are folded on top of', () => {
    expect(of(stored, { ...document, checkIns: [] })).toMatchObject({ keyResults: { k: { value: 5, due: '2026-10-12' } }, problems: [] });
    expect(of(stored)).toMatchObject({ keyResults: { k: { value: 8, due: '2026-10-19' } }, problems: [] });
    expect(of({ ...stored, valueAt: { ...place, date: '2026-11-01' } }).keyResults.k.value).toBe(5);
    expect(evaluate(document, TODAY, { objectives: { o: { ...stored, value: null, valueAt: null, statusByHand: 'behind' } }, keyResults: {} }).objectives.o.status).toBe('behind');
    expect(of({ ...stored, corrected: [{ clientKey: 'a', by: { createdAt: 'x', id: '1' } }], state: 'closed', stateAt: place, score: 0.5, milestonesDone: ['m'] })).toMatchObject({ keyResults: { k: { status: 'closed', score: 0.5 } }, problems: [] });
  });

  it('are counted on with every state and grade that there is', () => {
    for (const state of ['active', 'closed', 'postponed']) for (const score of [0, 1, null]) expect(of({ ...stored, state, stateAt: place, score }).problems).toEqual([]);
  });

  it.each<[string, object | string | null]>([
    ['null', null], ['a text', 'x'], ['a value that is no number', { value: 'x' }], ['a value beyond all numbers', { value: Infinity }], ['a value of no place', { valueAt: null }], ['a place of no value', { value: null }], ['a place without a date', { valueAt: { ...place, date: 5 } }],
    ['a place without a creation', { valueAt: { ...place, createdAt: 5 } }], ['a place without an id', { lastCheckIn: { ...place, id: 5 } }], ['milestones that are no list', { milestonesDone: 'm' }], ['milestones that are no texts', { milestonesDone: [5] }], ['an unknown status', { statusByHand: 'good' }],
    ['a confidence that is no number', { confidence: 'high' }], ['an unknown state', { state: 'draft', stateAt: place }], ['a state of no place', { state: 'closed' }], ['a place of no state', { stateAt: place }], ['a score beyond 1', { score: 2 }], ['a score below 0', { score: -1 }], ['a score that is no number', { score: '1' }],
    ['corrections that are no list', { corrected: 5 }], ['corrections without a key', { corrected: [{ by: { createdAt: '', id: '' } }] }], ['corrections by nobody', { corrected: [{ clientKey: 'a' }] }], ['corrections without a creation', { corrected: [{ clientKey: 'a', by: { id: '' } }] }], ['corrections without an id', { corrected: [{ clientKey: 'a', by: { createdAt: '' } }] }]
  ])('are not counted on with %s', (_name, broken) => {
    const { keyResults, problems } = of(typeof broken === 'object' && broken !== null ? { ...stored, ...broken } : broken);
    expect(keyResults.k.value).toBe(8);
    expect(problems.map(({ code }) => code)).toEqual(['needs-log']);
  });
});

describe('isOkrDocument', () => {
  it('knows OKR JSON of version 1', () => {
    expect([documentWith({}), { format: 'okr-json' }, { format: 'okr-json', version: null }].map(isOkrDocument)).toEqual([true, true, true]);
    expect([null, 5, 'okr-json', [], {}, { format: 'csv', version: 1 }, { format: 'okr-json', version: 2 }, { version: 1 }].map(isOkrDocument)).toEqual(Array(8).fill(false));
  });
});
