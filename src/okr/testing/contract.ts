import { evaluate, type Evaluation } from '..';
import { documentWith, type Rows } from './documentWith';

/*
 * What the tests of "What is computed" begin with. Dates: the period is 1 October to 31 December 2026, 92 days, so that day n is n / 91 of the way.
 */
export const TODAY = '2026-11-21';
export const numbers = (rows: Rows, today = TODAY): Evaluation => evaluate(documentWith(rows), today);
export const codes = (rows: Rows, today = TODAY): string[] => numbers(rows, today).problems.map(({ code, kind, id }) => [code, kind, id].join(' '));
export const keyResult = (rows: Rows, today = TODAY): Evaluation['keyResults'][string] => numbers(rows, today).keyResults.k;
export const one: Rows['keyResults'] = [{ id: 'k', objective: 'o' }];
export const o: Rows['objectives'] = [{ id: 'o' }];
