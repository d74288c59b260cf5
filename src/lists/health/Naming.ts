import type { SetUpStep } from '../OkrLists';
import type { ListName } from '../schema/ListSchema';
import { okrSchema } from '../schema/okrSchema';
import { describeProblem } from './describeProblem';
import type { HealthCode, HealthProblem } from './HealthProblem';

/** What is said of one problem. */
export interface Named {
  code: HealthCode;
  list?: ListName | null;
  row?: number | string | null;
  /** Where the problem is not one of a row. */
  link?: string;
  values?: Readonly<Record<string, string>>;
  step?: SetUpStep;
  mend?: HealthProblem['mend'];
  owner?: string;
}

/** Takes a problem down. */
export type Naming = (problem: Named) => void;

/** What people read at the head of a column. */
const titleOf = (list: ListName | null, column: string): string => okrSchema.find(({ name }) => name === list)?.columns.find(({ name }) => name === column)?.title ?? column;

/** Makes problems whole: their words, and the link to the row. Gives the function that names them, and the list that it fills. */
export const collectProblems = (webUrl: string): { name: Naming; problems: HealthProblem[] } => {
  const problems: HealthProblem[] = [];
  const name: Naming = ({ code, list = null, row, link, values = {}, step = null, mend = null, owner }) => {
    const number = row === null || row === undefined || !/^\d+$/.test(String(row)) ? null : Number(row);
    const named = values.column === undefined ? values : { ...values, column: titleOf(list, values.column) };
    problems.push({
      code, list, listTitle: okrSchema.find((schema) => schema.name === list)?.title ?? '', row: number, values: named, step, mend, link: link ?? (list !== null && number !== null ? `${webUrl}/Lists/${list}/DispForm.aspx?ID=${number}` : null), message: describeProblem(code, named), ...(owner === undefined ? {} : { owner })
    });
  };
  return { name, problems };
};
