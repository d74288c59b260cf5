import type { GoalEditor } from './GoalEditor';
import type { OkrLists, Reading } from './OkrLists';

/** What the SharePoint lists can do beyond what every component asks: `createOkrLists` gives this. */
export interface EditableOkrLists extends OkrLists {
  /** The goals that some people own, as far as everybody may see them: what a team's view shows. @throws ListsError */
  readTeam(people: readonly string[]): Promise<Reading>;
  /** Creating, editing, aligning, roles, deleting: loaded when it is first needed. */
  editor(): Promise<GoalEditor>;
}
