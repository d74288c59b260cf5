import type { Measure, MeasureType } from '../../okr/document';
import { emptyForm, readForm, type TypedCheckIn } from './checkInStatement';

const today = '2026-11-21';
const measure = (type: MeasureType): Measure => ({ type, start: 0, target: 60, unit: '%', riskThreshold: null, milestones: [{ id: 'm1', title: 'One', weight: 1, done: false }], phasedTargets: [] });
const read = (type: MeasureType, change: Partial<TypedCheckIn>, locale = 'en-GB') => readForm({ ...emptyForm(today, 7, null), ...change }, { keyResult: '8' }, measure(type), 'key', today, locale);

test('a number is read as the reader writes it', () => {
  expect(read('increase', { value: '1.234,5' }, 'de-DE')).toMatchObject({ ok: true, statement: { value: 1234.5, confidence: 7, date: today, clientKey: 'key', goal: { keyResult: '8' } } });
});

test.each(['increase', 'decrease', 'stay-above', 'stay-below', 'baseline'] as MeasureType[])('%s asks for a number', (type) => {
  expect(read(type, { value: '' })).toMatchObject({ ok: false, field: 'value' });
  expect(read(type, { value: '62 %' })).toMatchObject({ ok: true, statement: { value: 62 } });
});

test('yes or no is one or nought', () => {
  expect(read('yes-no', { done: true })).toMatchObject({ statement: { value: 1 } });
  expect(read('yes-no', { done: false })).toMatchObject({ statement: { value: 0 } });
});

test('a milestone is named; without one only the rest is said', () => {
  expect(read('milestones', { milestone: 'm1' })).toMatchObject({ statement: { value: null, milestone: 'm1' } });
  expect(read('milestones', { note: ' Soon ' })).toMatchObject({ statement: { value: null, milestone: null, note: 'Soon' } });
});

test('a day that is not there yet, or none, is refused', () => {
  expect(read('increase', { value: '1', date: '2026-11-22' })).toMatchObject({ ok: false, field: 'date' });
  expect(read('increase', { value: '1', date: '' })).toMatchObject({ ok: false, field: 'date' });
  expect(read('increase', { value: '1', date: '2026-11-01' })).toMatchObject({ ok: true });
});
