import { strings } from '../../opened/strings';

/** Examples to begin with: what the form then holds. What is left out is as the form begins: for work, and with a number. */
export const samples = (): readonly Readonly<Record<string, string>>[] => [
  { kind: 'growth', title: strings.Sample1Goal, measured: strings.Sample1Measure, start: '0', target: '3', unit: strings.Sample1Unit },
  { title: strings.Sample2Goal, measured: strings.Sample2Measure, start: '5', target: '2', unit: strings.Sample2Unit },
  { kind: 'growth', title: strings.Sample3Goal, measured: strings.Sample3Measure, type: 'yes-no' }
];
