import { isGreater, TOLERANCE } from './tolerance';

describe('isGreater', () => {
  it('takes what is as far apart as the tolerance for the same', () => {
    expect([isGreater(TOLERANCE, 0), isGreater(2 * TOLERANCE, 0), isGreater(0, 2 * TOLERANCE)]).toEqual([false, true, false]);
  });
});
