import * as fc from 'fast-check';
import { evaluate } from '../okr';
import type { OkrDocument } from '../okr/document';
import { anyOrganisation } from '../okr/testing/anyOrganisation';
import { partsOf } from './partsOf';

/** The lists number their rows; other systems have names of their own. */
const numbered = (document: OkrDocument): OkrDocument => JSON.parse(JSON.stringify(document), (_, value: unknown) => (typeof value === 'string' ? value.replace(/^[oki](\d+)$/, '$1') : value)) as OkrDocument;
const today = '2026-11-21';

it('each part by itself says what all of it together says: every number and every problem', () => {
  fc.assert(fc.property(fc.oneof(anyOrganisation, anyOrganisation.map(numbered)), fc.integer({ min: 1, max: 12 }), (document, goalsAPart) => {
    const whole = evaluate(document, today);
    const parts = partsOf(document, goalsAPart).map((part) => evaluate(part, today));
    expect(Object.assign({}, ...parts.map(({ keyResults }) => keyResults))).toEqual(whole.keyResults);
    expect(Object.assign({}, ...parts.map(({ objectives }) => objectives))).toEqual(whole.objectives);
    const said = (problems: typeof whole.problems): string[] => [...new Set(problems.map((problem) => JSON.stringify(problem)))].sort();
    if (parts.length > 0) expect(said(parts.flatMap(({ problems }) => problems))).toEqual(said(whole.problems));
  }));
});

it('no part is larger than wanted, unless more hangs together', () => {
  fc.assert(fc.property(anyOrganisation, fc.integer({ min: 1, max: 12 }), (document, goalsAPart) => {
    for (const part of partsOf(document, goalsAPart)) {
      const goals = part.objectives.length + part.keyResults.length;
      if (goals > goalsAPart) expect(partsOf(part, 1).filter(({ objectives, keyResults }) => objectives.length + keyResults.length > 0)).toHaveLength(1);
    }
  }));
});
