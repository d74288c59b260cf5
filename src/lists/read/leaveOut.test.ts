import * as fc from 'fast-check';
import type { KeyResultRow } from '../rows/keyResultRow';
import type { ObjectiveRow } from '../rows/objectiveRow';
import type { AlignmentRow, PeriodRow } from '../rows/otherRows';
import { evaluate } from '../../okr';
import { noRows, type RawRows } from './assemble';
import { assembleWhole } from './assembleWhole';
import { leaveOut } from './leaveOut';

const period = (Id: number, OkrEnd: string, OkrState: string, OkrParentId: number | null = null): PeriodRow => ({ Id, Title: `Period ${Id}`, OkrStart: `${OkrEnd.slice(0, 4)}-01-01`, OkrEnd, OkrState, OkrParentId });
/** 2024 with two halves, 2025 and 2026: all but the last closed. */
const periods = [period(1, '2024-12-31', 'closed'), period(2, '2024-06-30', 'closed', 1), period(3, '2024-12-30', 'closed', 1), period(4, '2025-12-31', 'closed'), period(5, '2026-12-31', 'active')];
const objective = (Id: number, OkrPeriodId: number | null, changes: Partial<ObjectiveRow> = {}): ObjectiveRow => ({
  Id, Title: `Objective ${Id}`, OkrOwnerKey: null, OkrLevel: 'team', OkrTeamId: null, OkrPeriodId, OkrState: 'active', OkrParentId: null, OkrParentKeyResultId: null, OkrKind: 'committed', OkrDetails: null, OkrSnapshot: null, AuthorId: 1, ...changes
});
const keyResult = (Id: number, OkrObjectiveId: number | null, changes: Partial<KeyResultRow> = {}): KeyResultRow => ({
  Id, Title: `Key result ${Id}`, OkrObjectiveId, OkrPeriodId: null, OkrOwnerKey: null, OkrTeamId: null, OkrState: 'active', OkrMeasure: 'increase', OkrStartValue: 0, OkrTarget: 100, OkrUnit: '', OkrDetails: null, OkrSnapshot: `${Id % 100}|e15vwn.${Id}||5`, AuthorId: 1, ...changes
});
const alignment = (Id: number, OkrChild: string, OkrParent: string): AlignmentRow => ({ Id, OkrChild, OkrParent, OkrWeight: null, OkrRemoved: false, Created: '2024-02-01T00:00:00Z', Author: { Name: 'i:0#.f|membership|admin@contoso.example' } });
const accounts = JSON.stringify([{ person: 'admin@contoso.example', from: '2020-01-01T00:00:00Z', until: null }]);
const rows = (changes: Partial<RawRows>): RawRows => ({ ...noRows, settings: [{ Title: 'administrators', OkrValue: accounts }], periods, ...changes });
const idsOf = ({ rows: left }: { rows: RawRows }): string[] => [...left.objectives.map(({ Id }) => `o${Id}`), ...left.keyResults.map(({ Id }) => `k${Id}`)];

describe('goals of closed periods', () => {
  const old = rows({ objectives: [objective(1, 1), objective(2, 2, { OkrParentId: 1 }), objective(3, 4), objective(4, 5), objective(5, null)], keyResults: [keyResult(1, 2), keyResult(2, 3), keyResult(3, 4)] });

  it('are left out, but for those of the period that ended last', () => {
    const found = leaveOut(old, []);
    expect(idsOf(found)).toEqual(['o3', 'o4', 'o5', 'k2', 'k3']);
    expect(found.leftOut).toEqual(['1', '2']);
  });

  it('come when their period is asked for, with the periods within it; all when all are', () => {
    expect(leaveOut(old, ['1']).leftOut).toEqual([]);
    // What hangs together comes as a whole: the half's goals support the year's.
    expect(idsOf(leaveOut(old, ['2']))).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'k1', 'k2', 'k3']);
    expect(leaveOut(old, 'all')).toEqual({ rows: old, leftOut: [] });
  });

  it('stay when a goal of a running period hangs on them, or they on it, over whatever links', () => {
    const linked = { ...old, objectives: [...old.objectives, objective(6, 3), objective(7, 1)] };
    expect(idsOf(leaveOut({ ...linked, alignments: [alignment(1, 'o4', 'k1'), alignment(2, 'o6', 'o2')] }, []))).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'k1', 'k2', 'k3']);
  });

  it('stay when a private goal hangs on them', () => {
    expect(idsOf(leaveOut({ ...old, privateObjectives: [objective(9, 5, { OkrParentId: 2 })] }, []))).toContain('o1');
  });

  it('take their check-ins, roles, alignments and initiatives with them', () => {
    const initiative = { Id: 1, Title: 'I', OkrDescription: null, OkrObjectiveId: 2, OkrKeyResultId: null, OkrWeight: null, OkrOwnerKey: null, OkrLink: null, OkrState: null, OkrStart: null, OkrDue: null, OkrPercent: null };
    const person = { Id: 1, OkrPersonKey: 'a', OkrItem: 'k1', OkrRole: 'co-owner', OkrGranted: true, Created: '2024-02-01T00:00:00Z' };
    const full = { ...old, alignments: [alignment(1, 'k1', 'o1')], people: [person], initiatives: [initiative] };
    expect(leaveOut(full, []).rows).toMatchObject({ alignments: [], people: [], initiatives: [] });
    expect(leaveOut(full, ['1']).rows).toEqual(full);
  });

  it('are not missed: every number that is shown is the same with and without them', () => {
    const goals = fc.record({
      objectives: fc.array(fc.record({ period: fc.option(fc.integer({ min: 1, max: 5 })), parent: fc.option(fc.integer({ min: 1, max: 12 })) }), { minLength: 1, maxLength: 12 }),
      keyResults: fc.array(fc.record({ home: fc.integer({ min: 1, max: 12 }), period: fc.option(fc.integer({ min: 1, max: 5 })) }), { maxLength: 12 }),
      alignments: fc.array(fc.tuple(fc.constantFrom('o', 'k'), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), { maxLength: 6 })
    });
    fc.assert(fc.property(goals, (made) => {
      const all = rows({
        objectives: made.objectives.map(({ period: cycle, parent }, index) => objective(index + 1, cycle, { OkrParentId: parent })), keyResults: made.keyResults.map(({ home, period: cycle }, index) => keyResult(index + 1, home, { OkrPeriodId: cycle })),
        alignments: made.alignments.map(([kind, child, parent], index) => alignment(index + 1, `${kind}${child}`, `o${parent}`))
      });
      const numbers = (of: RawRows): ReturnType<typeof evaluate> => {
        const { document, snapshots } = assembleWhole(of, 'admin@contoso.example', '2026-11-21T10:00:00Z');
        return evaluate(document, '2026-11-21', snapshots);
      };
      const whole = numbers(all);
      const shown = numbers(leaveOut(all, []).rows);
      for (const [id, result] of Object.entries(shown.objectives)) expect(result).toEqual(whole.objectives[id]);
      for (const [id, result] of Object.entries(shown.keyResults)) expect(result).toEqual(whole.keyResults[id]);
    }));
  });
});
