import { evaluate } from '../../okr';
import { toBytes } from '../fixtures/explorerCsv';
import { FileRejected } from '../report/FileRejected';
import { readFile } from '../readFile';
import { writeFile } from '../writeFile';

const okrJson = (rows: object) => ({ format: 'okr-json', version: 1, ...rows });
const read = (rows: object) => readFile(toBytes(JSON.stringify(okrJson(rows))), { now: null });
const named = (rows: object) => read(rows).problems.map(({ code, field }) => `${code} ${field}`);

/** The numbers of a file as it is, and of the same file read and written again. */
function bothWays(rows: object, today: string) {
  const written = JSON.parse(new TextDecoder().decode(writeFile(read(rows).document, 'json', null).content)) as never;
  const [asItIs, again] = [evaluate(okrJson(rows) as never, today), evaluate(written, today)];
  return { asItIs, again };
}

describe('OKR JSON with members missing', () => {
  const measure = { type: 'increase', start: 0, target: 10 };

  it('has the same numbers when it was read and written again', () => {
    const { asItIs, again } = bothWays({
      settings: { cadence: { every: 'week', weekday: 3 } }, objectives: [{ id: 'o', score: 1 }, { id: 'p', measure: { start: 0, target: 10 } }],
      keyResults: [{ id: 'k', objective: 'o', measure, score: 1, cadence: { every: '2-weeks' }, start: '2026-10-01' }], checkIns: [{ id: 'c', keyResult: 'k', value: 5, date: '2026-11-02' }]
    }, '2026-11-21');
    expect(again).toEqual(asItIs);
    expect(asItIs.objectives.o.band).toBe('orange');
    expect(asItIs.keyResults.k.due).toBe('2026-11-11');
  });

  it.each(['America/New_York', 'Pacific/Honolulu', 'UTC', 'Asia/Kolkata', 'Pacific/Kiritimati'])('dates a check-in of unknown creation on its day in %s', (timeZone) => {
    const rows = { settings: { timeZone }, objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o', measure }], checkIns: [{ id: 'c', keyResult: 'k', value: 5, date: '2026-11-09' }] };
    for (const today of ['2026-11-08', '2026-11-09', '2026-11-10']) {
      const { asItIs, again } = bothWays(rows, today);
      expect(again).toEqual(asItIs);
    }
  });

  it('takes empty text for missing, in every member', () => {
    const empty = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, '']));
    expect(named({
      ...empty('people teams exportedAt'), settings: empty('thresholds objectiveStatus workingDays valueWeighted timeZone cadence coreValues terms'),
      objectives: [{ id: 'o', ...empty('parent parentWeight newChildrenContribute measure start due statusByHand score state kind level coOwners tags') }],
      keyResults: [{ id: 'k', ...empty('objective weight measure cadence state score tags') }], checkIns: [{ id: 'c', keyResult: 'k', date: '2026-11-09', ...empty('kind value milestone status confidence createdAt counted') }]
    })).toEqual([]);
  });
});

describe('OKR JSON with members that are not known here', () => {
  it('keeps them, also within references and thresholds', () => {
    const more = { ours: { a: [1, null] } };
    const rows = {
      settings: { thresholds: { behind: 5, atRisk: 20, ...more }, ...more }, objectives: [{ id: 'o', ...more }, { id: 'p', parent: { objective: 'o', ...more } }],
      initiatives: [{ id: 'i', objective: 'p', ...more }], alignments: [{ child: { initiative: 'i', ...more }, parent: { objective: 'o', ...more }, weight: 5, ...more }]
    };
    expect(read(rows)).toMatchObject({ document: rows, problems: [] });
  });

  it('lets a row of the log of an unknown kind not count', () => {
    const result = read({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }], checkIns: [{ id: 'c', keyResult: 'k', kind: 'forecast', value: 5, date: '2026-11-09' }] });
    expect(result.document.checkIns).toMatchObject([{ kind: 'comment', value: 5 }]);
    expect(result.problems).toMatchObject([{ code: 'W_BAD_VALUE', field: 'checkIns.kind' }]);
  });
});

describe('OKR JSON in which something is wrong', () => {
  it.each<[string, object, string[]]>([
    ['elements of lists', { objectives: [{ id: 'o', tags: ['a', {}, null] }] }, ['E_BAD_ROW objectives.tags[1]', 'E_BAD_ROW objectives.tags[2]']],
    ['alignments that are no list', { alignments: { child: 1 } }, ['W_BAD_VALUE alignments']],
    ['days that are none', { settings: { workingDays: { weekdays: [1, 8], holidays: ['2026-12-25', 'Christmas'] } } }, ['E_BAD_ROW settings.workingDays.weekdays', 'E_BAD_ROW settings.workingDays.holidays']],
    ['words that are no text', { settings: { terms: { objective: 'Goal', keyResult: 5 } } }, ['E_BAD_ROW settings.terms.keyResult']],
    ['a phased target without a value', { keyResults: [{ id: 'k', measure: { type: 'increase', phasedTargets: [{ date: '2026-11-01' }] } }] }, ['E_BAD_ROW keyResults.measure.phasedTargets[0]']],
    ['a measure without a type', { keyResults: [{ id: 'k', measure: { start: 0, target: 5 } }] }, ['W_BAD_VALUE keyResults.measure.type']],
    ['a parent that is two', { objectives: [{ id: 'o' }, { id: 'p', parent: { objective: 'o', keyResult: 'k' } }], keyResults: [{ id: 'k', objective: 'o' }] }, ['W_BAD_ALIGNMENT objectives.parent']]
  ])('names %s', (_what, rows, problems) => {
    expect(named(rows)).toEqual(problems);
  });

  it('is refused where it is nested so deeply that it could not be written again', () => {
    const nested = `${'['.repeat(20000)}${']'.repeat(20000)}`;
    for (const text of [`{"format":"okr-json","version":1,"ours":${nested}}`, `{"format":"okr-json","version":1,"objectives":[{"id":"o","state":${nested}}]}`]) {
      expect(() => readFile(toBytes(text), { now: null })).toThrow(FileRejected);
    }
    expect(read({ ours: `${'['.repeat(300)}\\"${'['.repeat(300)}` }).problems).toEqual([]);
  });
});
