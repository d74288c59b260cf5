/** What a visit does for others after its first paint. */
export { foldQueued, mayEditAll } from './foldQueued';
export { storeRollUps } from './storeRollUps';
