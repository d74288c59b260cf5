import { Budget, unitsOf } from './Budget';

test('a window of five minutes, for each person alone', () => {
  const budget = new Budget();
  expect(budget.spend('Mia', 2, 3, 0)).toMatchObject({ remaining: 1, exceeded: false, reset: 300 });
  expect(budget.spend('mia', 2, 3, 60000)).toMatchObject({ remaining: 1, exceeded: true, reset: 240 });
  expect(budget.spend('tom', 2, 3, 60000)).toMatchObject({ exceeded: false });
  expect(budget.spend('mia', 2, 3, 300000)).toMatchObject({ remaining: 1, exceeded: false });
});

test('what a request costs', () => {
  expect([unitsOf('graph', 'me', 1), unitsOf('graph', 'users', 1), unitsOf('graph', 'drives/x/items/y/permissions', 1), unitsOf('api', '$batch', 20)]).toEqual([1, 2, 5, 20]);
});
