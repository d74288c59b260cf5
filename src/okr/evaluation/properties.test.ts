import fc from 'fast-check';
import { evaluate, type Evaluation } from '..';
import type { OkrDocument } from '../document';
import { anyBrokenOrganisation, anyOrganisation } from '../testing/anyOrganisation';
import { runs, seed } from '../testing/propertyRuns';

const TODAY = '2026-11-21';

const check = <Values extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Values>): void => fc.assert(property, { seed, numRuns: runs(400) });

const all = (evaluation: Evaluation) => [...Object.values(evaluation.objectives), ...Object.values(evaluation.keyResults)];
const isNumberWithin = (number: number | null, least: number, greatest: number): boolean => number === null || (number >= least && number <= greatest);

function isSound(evaluation: Evaluation): boolean {
  return all(evaluation).every(({ progress, rawProgress, value, expected, gap, score, due }) =>
    isNumberWithin(progress, 0, 1) && isNumberWithin(expected, 0, 1) && isNumberWithin(score, 0, 1) && isNumberWithin(gap, -100, 100)
    && isNumberWithin(rawProgress, -Number.MAX_VALUE, Number.MAX_VALUE) && isNumberWithin(value, -Number.MAX_VALUE, Number.MAX_VALUE)
    && (due === null || /^\d{4}-\d\d-\d\d$/.test(due)));
}

const shuffled = <Row>(rows: readonly Row[], keys: readonly number[]): Row[] => rows.map((row, i) => ({ row, key: keys[i % keys.length] * (i + 1) % 1009 })).sort((a, b) => a.key - b.key).map(({ row }) => row);

describe(`any organisation (PROPERTY_SEED=${seed})`, () => {
  it('has progress, expected and score in 0 to 1 or null, and never NaN or Infinity', () => {
    check(fc.property(anyOrganisation, (document) => isSound(evaluate(document, TODAY))));
  });

  it('has them however broken its rows are, and gives for every goal that can be told all numbers', () => {
    check(fc.property(anyBrokenOrganisation, fc.constantFrom(TODAY, '2026-10-25', '', '2028-02-29'), (document, today) => isSound(evaluate(document as OkrDocument, today))));
  });

  it('comes out the same in any order of its rows, to the last bit', () => {
    check(fc.property(anyOrganisation, fc.array(fc.nat(1000), { minLength: 3, maxLength: 9 }), (document, keys) => {
      const reordered = {
        ...document, objectives: shuffled(document.objectives, keys), keyResults: shuffled(document.keyResults, keys), alignments: shuffled(document.alignments, keys),
        checkIns: shuffled(document.checkIns, keys), initiatives: shuffled(document.initiatives, keys)
      };
      expect(evaluate(reordered, TODAY)).toEqual(evaluate(document, TODAY));
    }));
  });

  it('does not change when it is evaluated', () => {
    check(fc.property(anyOrganisation, (document) => {
      const before = JSON.stringify(document);
      evaluate(document, TODAY);
      return JSON.stringify(document) === before;
    }));
  });

  it('reads its own output of a round trip through JSON the same', () => {
    check(fc.property(anyOrganisation, (document) => {
      expect(evaluate(JSON.parse(JSON.stringify(document)) as OkrDocument, TODAY)).toEqual(evaluate(document, TODAY));
    }));
  });

  it('never loses by more progress in a key result, number objectives and statuses aside', () => {
    check(fc.property(anyOrganisation, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (document, pick, step) => {
      const rollUps = { ...document, objectives: document.objectives.map((objective) => ({ ...objective, measure: null })) };
      const before = evaluate(rollUps, TODAY);
      const chosen = rollUps.keyResults.filter(({ id, measure }) => before.keyResults[id].rawProgress !== null && measure.start !== measure.target);
      if (chosen.length === 0) return;
      const { id, measure } = chosen[pick % chosen.length];
      const value = before.keyResults[id].value ?? 0;
      const better = value + step * ((measure.target ?? 0) - (measure.start ?? 0));
      if (!Number.isFinite(better)) return;
      const checkIn = { ...rollUps.checkIns[0], id: 'better', clientKey: 'better', keyResult: id, objective: null, kind: 'check-in' as const, value: better, milestone: null, date: TODAY, createdAt: `${TODAY}T00:00:00Z`, counted: true };
      const after = evaluate({ ...rollUps, checkIns: [...rollUps.checkIns, checkIn] }, TODAY);
      if ((after.keyResults[id].progress ?? 0) < (before.keyResults[id].progress ?? 0)) return;
      for (const objective of Object.keys(before.objectives)) expect(after.objectives[objective].progress ?? 0).toBeGreaterThanOrEqual((before.objectives[objective].progress ?? 0) - 1e-9);
    }));
  });

  it('cuts a circle, and no more than that: without what was cut nothing is cut', () => {
    check(fc.property(anyOrganisation, (document) => {
      const first = evaluate(document, TODAY);
      const isCut = (ref: { objective?: string; keyResult?: string }, parent: object): boolean => {
        const goal = ref.objective !== undefined ? first.objectives[ref.objective] : first.keyResults[ref.keyResult ?? ''];
        return goal?.cutAlignments.some((cut) => JSON.stringify(cut) === JSON.stringify(parent)) ?? false;
      };
      const rest = {
        ...document,
        objectives: document.objectives.map((objective) => ({ ...objective, parent: objective.parent && isCut({ objective: objective.id }, objective.parent) ? null : objective.parent })),
        keyResults: document.keyResults.map((keyResult) => ({ ...keyResult, objective: isCut({ keyResult: keyResult.id }, { objective: keyResult.objective }) ? null : keyResult.objective })),
        alignments: document.alignments.filter(({ child, parent }) => !isCut(child, parent))
      };
      expect(all(evaluate(rest, TODAY)).flatMap((goal) => goal.cutAlignments)).toEqual([]);
    }));
  });
});
