import type { ActionData, Card } from '../adaptiveCard/elements';
import type { Look } from '../Look';
import type { MyGoalsState } from '../MyGoalsState';
import type { GoalsSession } from '../session/GoalsSession';

/** Ids of the quick views, as the platform's navigators know them. */
export type QuickViewId = 'goals' | 'check-in' | 'all-due' | 'done' | 'help' | 'team' | 'detail' | 'new-goal';

/** A quick view: plain functions of the state. One folder each, loaded when it is first opened. */
export interface QuickView {
  /** Stands above the card. */
  title(state: MyGoalsState): string;
  card(state: MyGoalsState, look: Look): Card;
  /** Id of the input that is wrong: it gets the focus, so that what is said beside it is in sight. undefined: none. */
  focus?(state: MyGoalsState): string | undefined;
  /** Called each time the view has come up: starts what it has to read. */
  opened?(session: GoalsSession): void;
  /** `action` holds the pressed action's data and the inputs, as text. Unknown ids are ignored: an old card may still be on the screen. */
  act(action: ActionData, session: GoalsSession): void;
}
