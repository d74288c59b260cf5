import type { OkrDocument } from '../../okr/document';
import type { Site } from '../connection/Site';
import { type CheckInRow, checkInExpand, checkInSelect } from '../rows/checkInRow';
import { type KeyResultRow, keyResultSelectFull } from '../rows/keyResultRow';
import { type ObjectiveRow, objectiveSelectFull } from '../rows/objectiveRow';
import {
  type AlignmentRow, alignmentSelect, type InitiativeRow, initiativeSelect, type PeriodRow, periodSelect, type PersonRow, personSelect, type TeamRow, teamSelect
} from '../rows/otherRows';
import type { ListName } from '../schema/ListSchema';
import { type SettingRow, settingSelect } from '../settings/settingRows';
import { noRows } from './assemble';
import { assembleWhole } from './assembleWhole';
import { readWhole } from './readWhole';

const extra = (select: string): { $select: string } => ({ $select: `${select},OkrExtra` });
const byAuthor = (select: string): { $select: string; $expand: string } => ({ $select: `${select},Author/Name`, $expand: 'Author' });

/** Everything in the lists that a person may see, as one document: texts that only one goal's panel shows, fields of other systems, and the whole log. */
export const exportDocument = async (site: Site, person: string, onProgress: (rowsRead: number) => void = () => undefined): Promise<OkrDocument> => {
  let rowsRead = 0;
  const onPage = (rows: number): void => onProgress((rowsRead += rows));
  const whole = async <T extends { Id: number }>(list: ListName, query: Record<string, string>): Promise<T[]> => {
    const { body } = await site.get<{ ItemCount: number }>(site.list(list), { $select: 'ItemCount' });
    return readWhole<T>(site, list, query, body.ItemCount, onPage);
  };
  const log = { $select: `${checkInSelect},OkrExtra`, $expand: checkInExpand };
  const objectiveQuery = byAuthor(objectiveSelectFull);
  const keyResultQuery = byAuthor(keyResultSelectFull);
  const [settings, periods, teams, objectives, keyResults, privateObjectives, privateKeyResults] = await Promise.all([
    whole<SettingRow>('OKRSettings', { $select: settingSelect }), whole<PeriodRow>('OKRPeriods', extra(periodSelect)), whole<TeamRow>('OKRTeams', extra(teamSelect)), whole<ObjectiveRow>('OKRObjectives', objectiveQuery),
    whole<KeyResultRow>('OKRKeyResults', keyResultQuery), whole<ObjectiveRow>('OKRPrivateObjectives', objectiveQuery), whole<KeyResultRow>('OKRPrivateKeyResults', keyResultQuery)
  ]);
  const [alignments, people, initiatives, checkIns, privateCheckIns, users] = await Promise.all([
    whole<AlignmentRow>('OKRAlignments', byAuthor(alignmentSelect)), whole<PersonRow>('OKRPeople', { $select: personSelect, $expand: 'Author' }), whole<InitiativeRow>('OKRInitiatives', extra(initiativeSelect)),
    whole<CheckInRow>('OKRCheckIns', log), whole<CheckInRow>('OKRPrivateCheckIns', log), site.getAll<{ Id: number; LoginName: string; Title: string }>('_api/web/siteusers', { $select: 'Id,LoginName,Title', $top: 5000 }, onPage)
  ]);
  const readAt = new Date(site.wire.clock.now()).toISOString();
  const { document } = assembleWhole({ ...noRows, settings, periods, teams, objectives, keyResults, privateObjectives, privateKeyResults, alignments, people, initiatives, checkIns, privateCheckIns, users }, person, readAt);
  return { ...document, exportedAt: readAt };
};
