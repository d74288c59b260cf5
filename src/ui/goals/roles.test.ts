import { aKeyResult, anIndex, anObjective } from '../testing/goals';
import { belongsTo, offersCheckIn } from './roles';

const index = anIndex(
  {
    objectives: [anObjective({ id: '1', owner: 'owner', coOwners: ['co'], delegates: ['delegate'] })],
    keyResults: [
      aKeyResult({ id: '7', objective: '1', owner: 'kr-owner', checkInOwners: ['checks-in'] }), aKeyResult({ id: '8', objective: '1', state: 'draft', owner: 'kr-owner' }),
      aKeyResult({ id: '9', objective: '1', owner: 'kr-owner' })
    ]
  },
  { 'k:9': { status: 'closed' } }
);
const [objective, keyResult, draft, closed] = index.goals;

test('a goal belongs to whoever has a role on it', () => {
  for (const person of ['owner', 'co', 'delegate']) expect(belongsTo(objective, person)).toBe(true);
  for (const person of ['kr-owner', 'checks-in']) expect(belongsTo(keyResult, person)).toBe(true);
  expect(belongsTo(keyResult, 'owner')).toBe(false);
  expect(belongsTo(objective, 'kr-owner')).toBe(false);
});

test('a check-in is offered on key results under way, to their people and to the owner of the objective', () => {
  for (const person of ['owner', 'kr-owner', 'checks-in']) expect(offersCheckIn(keyResult, person)).toBe(true);
  for (const person of ['co', 'stranger']) expect(offersCheckIn(keyResult, person)).toBe(false);
  expect(offersCheckIn(objective, 'owner')).toBe(false);
  expect(offersCheckIn(draft, 'kr-owner')).toBe(false);
  expect(offersCheckIn(closed, 'kr-owner')).toBe(false);
});
