import fc from 'fast-check';
import { evaluate, openEvaluation } from '..';
import type { CheckIn, OkrDocument } from '../document';
import { anyLog, anyOrganisation } from '../testing/anyOrganisation';
import { checkInOf, documentWith } from '../testing/documentWith';
import { runs, seed } from '../testing/propertyRuns';

const TODAY = '2026-11-21';

const document = documentWith({
  objectives: [{ id: 'top' }, { id: 'o', parent: { objective: 'top' } }, { id: 'other', parent: { objective: 'top' } }],
  keyResults: [{ id: 'k', objective: 'o' }, { id: 'l', objective: 'o' }, { id: 'm', objective: 'other' }], checkIns: [{ id: '1', keyResult: 'k', value: 10 }]
});
const withRow = (row: CheckIn): OkrDocument => ({ ...document, checkIns: [...document.checkIns, row] });

describe('openEvaluation', () => {
  it('starts as evaluate', () => {
    expect(openEvaluation(document, TODAY).evaluation).toEqual(evaluate(document, TODAY));
  });

  it('works out the goal and its ancestors anew, and nothing else', () => {
    const open = openEvaluation(document, TODAY);
    const row = checkInOf({ id: '2', keyResult: 'k', value: 80, date: '2026-11-02' });
    const changed = open.checkIn(row);
    const full = evaluate(withRow(row), TODAY);
    expect([Object.keys(changed.keyResults), Object.keys(changed.objectives).sort()]).toEqual([['k'], ['o', 'top']]);
    expect(changed).toEqual({ keyResults: { k: full.keyResults.k }, objectives: { o: full.objectives.o, top: full.objectives.top } });
    expect(open.evaluation).toEqual(full);
  });

  it('works out everything anew where a row changes who contributes', () => {
    for (const row of [checkInOf({ id: '2', keyResult: 'k', kind: 'postpone', date: '2026-11-02' }), checkInOf({ id: '2', keyResult: 'k', kind: 'correction', corrects: 'key of 1', value: 5 })]) {
      const open = openEvaluation(document, TODAY);
      expect(open.checkIn(row)).toMatchObject({ keyResults: evaluate(withRow(row), TODAY).keyResults });
      expect(open.evaluation).toEqual(evaluate(withRow(row), TODAY));
    }
  });

  it('changes nothing for a goal that is not there', () => {
    const open = openEvaluation(document, TODAY);
    expect(open.checkIn(checkInOf({ keyResult: 'gone', value: 5 }))).toEqual({ objectives: {}, keyResults: {} });
    expect(open.evaluation).toEqual(evaluate(document, TODAY));
    expect([open.explain({ keyResult: 'gone' }), open.explain({ objective: 'gone' }), open.explain({})]).toEqual([[], [], []]);
  });

  it('takes check-ins of objectives', () => {
    const open = openEvaluation(document, TODAY);
    expect(open.checkIn(checkInOf({ objective: 'o', status: 'behind' })).objectives.o.status).toBe('behind');
  });

  it(`gives what a full pass gives, to the last bit, for any organisation and any rows (PROPERTY_SEED=${seed})`, () => {
    const goal = fc.oneof(fc.integer({ min: 1, max: 25 }).map((n) => ({ keyResult: `k${n}`, objective: null })), fc.integer({ min: 1, max: 12 }).map((n) => ({ keyResult: null, objective: `o${n}` })));
    fc.assert(fc.property(anyOrganisation, anyLog(goal, 5), (organisation, rows) => {
      const before = { ...organisation, checkIns: organisation.checkIns.filter((row) => row.createdAt < TODAY && row.date < TODAY) };
      const open = openEvaluation(before, TODAY);
      const added: CheckIn[] = [];
      for (const row of rows) {
        const next = { ...row, id: `new ${row.id}`, clientKey: `new ${row.id}`, createdAt: '2026-11-20T12:00:00Z' };
        open.checkIn(next);
        added.push(next);
      }
      const full = evaluate({ ...before, checkIns: [...before.checkIns, ...added] }, TODAY);
      expect({ ...open.evaluation, problems: [] }).toEqual({ ...full, problems: [] });
    }), { seed, numRuns: runs(400) });
  });
});
