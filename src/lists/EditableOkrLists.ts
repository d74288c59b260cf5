import type { GoalEditor } from './GoalEditor';
import type { OkrLists } from './OkrLists';

/** What the SharePoint lists can do beyond what every component asks: `createOkrLists` gives this. */
export interface EditableOkrLists extends OkrLists {
  /** Creating, editing, aligning, roles, deleting: loaded when it is first needed. */
  editor(): Promise<GoalEditor>;
}
