import { bars, CHART, linePoints, slices } from './chartShapes';

describe('shapes of a chart', () => {
  it('draws a line from the left edge to the right, the highest value at the top', () => {
    expect(linePoints([{ data: [{ x: 1, y: 0 }, { x: 2, y: 5 }, { x: 3, y: 10 }] }])).toEqual([`0.0,${CHART.height}.0 120.0,40.0 240.0,0.0`]);
  });

  it('stands bars on the ground, side by side', () => {
    const [a, b] = bars([{ data: [{ x: 'a', y: 4 }] }, { data: [{ x: 'a', y: 2 }] }]);
    expect(a).toMatchObject({ y: 0, height: CHART.height, series: 0 });
    expect(b).toMatchObject({ y: CHART.height / 2, height: CHART.height / 2, series: 1 });
    expect(b.x).toBeCloseTo(a.x + a.width);
  });

  it('cuts a pie into shares of the whole', () => {
    expect(slices([{ y: 1 }, { y: 3 }])).toEqual([{ start: 0, length: 0.25 }, { start: 0.25, length: 0.75 }]);
  });

  it('has finite shapes for nothing at all', () => {
    expect(linePoints([{ data: [{ x: 1, y: 0 }] }])).toEqual([`120.0,${CHART.height}.0`]);
    expect(slices([{ y: 0 }])).toEqual([{ start: 0, length: 0 }]);
    expect(bars([{ data: [] }])).toEqual([]);
  });
});
