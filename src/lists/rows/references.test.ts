import { addressOf, goalOf, idOf, placeOf, referenceOf, rowOf } from './references';

describe('goals by number', () => {
  it.each([
    [{ objective: '12' }, 'o12'], [{ keyResult: '12' }, 'k12'], [{ initiative: '3' }, 'i3'], [{ objective: 'p12' }, 'po12'], [{ keyResult: 'p12' }, 'pk12']
  ])('%j is written %s, and read back', (goal, text) => {
    expect(referenceOf(goal)).toBe(text);
    expect(goalOf(text)).toEqual(goal);
  });

  it.each(['', 'x12', 'o', 'o-1', 'o1.5', '12', 'ok12', 'o99999999999'])('%p names no goal', (text) => {
    expect(addressOf(text)).toBeNull();
  });

  it('an id that the lists did not give names no row', () => {
    expect([rowOf('k1'), rowOf(''), rowOf(null), rowOf(undefined), referenceOf({ keyResult: 'guid-1' }), placeOf({ keyResult: 'x' })]).toEqual([null, null, null, null, null, null]);
  });

  it('a private goal and its log are in the private lists', () => {
    expect(placeOf({ keyResult: 'p7' })).toEqual({ list: 'OKRPrivateKeyResults', log: 'OKRPrivateCheckIns', row: 7, reference: 'pk7', isPrivate: true });
    expect(placeOf({ objective: '7' })).toEqual({ list: 'OKRObjectives', log: 'OKRCheckIns', row: 7, reference: 'o7', isPrivate: false });
    expect(idOf(7, true)).toBe('p7');
  });
});
