import type { GoalEditor } from './GoalEditor';
import type { OkrLists } from './OkrLists';

/** What the SharePoint lists can do beyond what every component asks: `createOkrLists` gives this. */
export interface EditableOkrLists extends OkrLists {
  /**
   * Brings check-ins of others that wait for somebody who may write the goals' rows into those rows: at most 20 a visit, after the first paint.
   * Gives how many. @throws ListsError
   */
  foldWaiting(): Promise<number>;
  /** Creating, editing, aligning, roles, deleting: loaded when it is first needed. */
  editor(): Promise<GoalEditor>;
}
