/** What the card needs to read goals, in one download. */
export { goalsOf, todayOf, withCheckIn } from '../model/goalsOf';
export { connectLists } from './connectLists';
