import { forecast } from './forecast';

const on = (date: string, value: number | null) => ({ date, value });

describe('forecast', () => {
  it('continues a straight line without any doubt', () => {
    expect(forecast([on('2026-10-01', 0), on('2026-10-11', 10), on('2026-10-21', 20)], '2026-10-31')).toEqual({ value: expect.closeTo(30, 9), low: expect.closeTo(30, 9), high: expect.closeTo(30, 9), points: 3 });
  });

  it('has a range of two standard errors of the prediction', () => {
    // By hand: mean 10, slope 1, residuals 1, −2, 1 → s² = 6 / 1; at day 30: 1 + 1/3 + 400/200.
    const found = forecast([on('2026-10-01', 1), on('2026-10-11', 8), on('2026-10-21', 21)], '2026-10-31');
    const error = 2 * Math.sqrt(6 * (1 + 1 / 3 + 400 / 200));
    expect(found).toEqual({ value: expect.closeTo(30, 9), low: expect.closeTo(30 - error, 9), high: expect.closeTo(30 + error, 9), points: 3 });
  });

  it('is right for days that are not evenly spread', () => {
    // By hand: days 0, 1, 4, 7, values 1, 3, 5, 11; means 3 and 5; slope (3·4 + 2·2 + 0 + 4·6) / 30 = 4/3.
    const found = forecast([on('2026-10-01', 1), on('2026-10-02', 3), on('2026-10-05', 5), on('2026-10-08', 11)], '2026-10-11');
    const rest = (0 - 0) ** 2 + (3 - 7 / 3) ** 2 + (5 - 19 / 3) ** 2 + (11 - 31 / 3) ** 2;
    const error = 2 * Math.sqrt((rest / 2) * (1 + 1 / 4 + 7 ** 2 / 30));
    expect(found).toEqual({ value: expect.closeTo(5 + (4 / 3) * 7, 9), low: expect.closeTo(5 + (4 / 3) * 7 - error, 9), high: expect.closeTo(5 + (4 / 3) * 7 + error, 9), points: 4 });
  });

  it('reaches from "stays as it is" to as far beyond the line through two points', () => {
    expect(forecast([on('2026-10-01', 10), on('2026-10-11', 20)], '2026-10-21')).toEqual({ value: 30, low: 20, high: 40, points: 2 });
    expect(forecast([on('2026-10-11', 10), on('2026-10-01', 20)], '2026-10-21')).toEqual({ value: 0, low: -10, high: 10, points: 2 });
  });

  it('takes the last six days with a value, and of one day the last', () => {
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => on(`2026-10-0${day}`, day === 1 ? 1000 : day));
    expect(forecast([...days, on('2026-10-07', null)], '2026-10-17')).toMatchObject({ value: expect.closeTo(17, 9), points: 6 });
    expect(forecast([on('2026-10-01', 0), on('2026-10-02', 99), on('2026-10-02', 1)], '2026-10-03')?.value).toBeCloseTo(2, 9);
  });

  it('is null with too little to go by', () => {
    expect([forecast([], '2026-10-31'), forecast([on('2026-10-01', 1)], '2026-10-31'), forecast([on('2026-10-01', 1), on('2026-10-01', 2)], '2026-10-31')]).toEqual([null, null, null]);
    expect([forecast([on('2026-10-01', 1), on('2026-10-31', 2)], '2026-10-31'), forecast([on('2026-10-01', 1), on('2026-10-30', 2)], 'never'), forecast([on('x', 1), on('2026-10-30', 2)], '2026-10-31')]).toEqual([null, null, null]);
    expect(forecast([on('2026-10-01', -1e308), on('2026-10-02', 1e308), on('2026-10-03', -1e308)], '2026-10-31')).toBeNull();
  });
});
