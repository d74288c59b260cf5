/** What the card needs to read goals, in one download. */
export { goalsOf, todayOf, withCheckIn } from '../model/goalsOf';
export { reckonedOn } from '../model/moves';
export { connectLists } from './connectLists';

/** Loaded from here, so that what it shares with the data is not loaded twice. */
export const loadDetail = (): Promise<typeof import('../quickViews/detail/detailQuickView')> => import(/* webpackChunkName: 'my-goals-detail' */ '../quickViews/detail/detailQuickView');
