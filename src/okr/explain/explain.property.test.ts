import fc from 'fast-check';
import { openEvaluation } from '..';
import { anyOrganisation } from '../testing/anyOrganisation';
import { runs, seed } from '../testing/propertyRuns';

const TODAY = '2026-11-21';

describe(`explanations of any organisation (PROPERTY_SEED=${seed})`, () => {
  it('add up: parts make 100 percent or nothing, the parts make the number, and weights that do not make 100 are named', () => {
    fc.assert(fc.property(anyOrganisation, (document) => {
      const { evaluation, explain } = openEvaluation(document, TODAY);
      const goals = [...Object.keys(evaluation.objectives).map((objective) => ({ objective })), ...Object.keys(evaluation.keyResults).map((keyResult) => ({ keyResult }))];
      for (const goal of goals) {
        const id = Object.values(goal)[0];
        const kind = 'objective' in goal ? 'objective' : 'keyResult';
        for (const { number, rule, result, contributors } of explain(goal)) {
          if (contributors.length === 0) continue;
          const all = contributors.reduce((sum, { percent }) => sum + percent, 0);
          if (all !== 0) expect(all).toBeCloseTo(100, 6);
          for (const { percent, noPart } of contributors) expect(percent === 0).toBe(noPart !== null || (document.settings.valueWeighted && percent === 0));
          if (number !== 'progress') continue;
          if (rule === 'weighted-mean') expect(contributors.reduce((sum, { percent, progress }) => sum + (percent * (progress ?? 0)) / 100, 0)).toBeCloseTo(result as number, 6);
          const fixed = contributors.filter(({ noPart, weight }) => noPart === null && weight !== null).reduce((sum, { weight }) => sum + (weight ?? 0), 0);
          const hasAutomatic = contributors.some(({ noPart, weight }) => noPart === null && weight === null);
          const isOff = fixed > 0 && !hasAutomatic && Math.abs(fixed - 100) > 0.5 + 1e-6;
          if (isOff) expect(evaluation.problems).toContainEqual(expect.objectContaining({ code: 'weights-normalised', kind, id }));
        }
      }
    }), { seed, numRuns: runs(300) });
  });
});
