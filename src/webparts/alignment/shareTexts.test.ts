import { emptySnapshot, evaluate } from '../../okr';
import { aDocument, aKeyResult, anObjective } from '../../ui/testing/goals';
import { shareTexts } from './shareTexts';

const reading = () => {
  const place = () => ({ date: '2026-10-09', createdAt: '2026-10-09T08:00:00Z', id: '1' });
  return JSON.parse(JSON.stringify({
    document: aDocument({
      people: [{ id: 'ada@contoso.example', name: 'Ada', email: 'ada@contoso.example', manager: null }],
      objectives: [anObjective({ id: '1', owner: 'ada@contoso.example' }), anObjective({ id: '2', owner: 'ada@contoso.example', parent: { objective: '1' }, tags: ['a', 'a'] })],
      keyResults: [aKeyResult({ id: '8', objective: '2' })]
    }),
    snapshots: { objectives: {}, keyResults: { 8: { ...emptySnapshot, value: 15, valueAt: place(), lastCheckIn: place(), stateAt: { ...place(), id: '2' } } } }
  })) as Parameters<typeof shareTexts>[0];
};

test('what a reading says stays the same, and so does what is worked out of it', () => {
  const [before, after] = [reading(), reading()];
  shareTexts(after);
  expect(after).toEqual(before);
  expect(evaluate(after.document, '2026-11-21', after.snapshots)).toEqual(evaluate(before.document, '2026-11-21', before.snapshots));
});

test('a row of the log that set value and check-in is held once', () => {
  const { document, snapshots } = reading();
  shareTexts({ document, snapshots });
  expect(snapshots.keyResults['8'].lastCheckIn).toBe(snapshots.keyResults['8'].valueAt);
  expect(snapshots.keyResults['8'].stateAt).not.toBe(snapshots.keyResults['8'].valueAt);
});
