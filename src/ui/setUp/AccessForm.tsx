import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { useReader } from '../Reader';
import { PrincipalPicker } from './PrincipalPicker';
import { setUpStyles as styles } from './setUpStyles';
import type { AccessChoice, PrincipalChoice } from './setUpState';

export interface AccessFormProps {
  access: AccessChoice;
  /** Everybody in the organisation, as this site knows them. */
  everyone: PrincipalChoice;
  disabled: boolean;
  find(text: string): Promise<readonly PrincipalChoice[]>;
  onChange(access: AccessChoice): void;
}

const isEveryone = (chosen: readonly PrincipalChoice[]): boolean => chosen.some(({ kind }) => kind === 'everyone');

/** How many names a sentence holds. */
const shownNames = 3;

/** Who is let in, in one sentence; what can be changed unfolds below it. */
export const AccessForm: React.FC<AccessFormProps> = (props) => {
  const { access, disabled, find, onChange } = props;
  const { locale } = useReader();
  const names = (chosen: readonly PrincipalChoice[]): string => {
    if (chosen.length === 0) return strings.AccessNobody;
    if (isEveryone(chosen)) return strings.AccessEveryone;
    const first = chosen.slice(0, shownNames).map(({ name }) => name).join(', ');
    return chosen.length > shownNames ? fill(strings.AccessMore, { names: first, n: formatNumber(chosen.length - shownNames, locale) }) : first;
  };
  return (
    <div>
      <p className={styles.text}>{fill(strings.AccessSummary, { readers: names(access.readers), participants: names(access.participants), administrators: names(access.administrators) })}</p>
      <details>
        <summary className={styles.summary}>{strings.AccessChange}</summary>
        <div className={styles.form}>
          <GroupChoice {...props} label={strings.AccessReaders} chosen={access.readers} onChoose={(readers) => onChange({ ...access, readers })} />
          <GroupChoice {...props} label={strings.AccessParticipants} chosen={access.participants} onChoose={(participants) => onChange({ ...access, participants })} />
          <div>
            <h4 className={styles.question}>{strings.AccessAdministrators}</h4>
            <p className={styles.hint}>{strings.AccessAdministratorsHint}</p>
            <PrincipalPicker label={strings.AccessAdministrators} chosen={access.administrators} onlyPeople disabled={disabled} find={find} onChoose={(administrators) => onChange({ ...access, administrators })} />
          </div>
          <div>
            <Checkbox label={strings.OpenEditing} checked={access.openEditing} disabled={disabled} ariaDescribedBy="okr-open-editing" onChange={(_event, checked) => onChange({ ...access, openEditing: checked === true })} />
            <p id="okr-open-editing" className={`${styles.hint} ${styles.indented}`}>{strings.OpenEditingHint}</p>
          </div>
        </div>
      </details>
    </div>
  );
};

/** Everybody, or only some. Whoever chooses "only some" begins with nobody. */
const GroupChoice: React.FC<AccessFormProps & { label: string; chosen: readonly PrincipalChoice[]; onChoose(chosen: readonly PrincipalChoice[]): void }> = ({ label, chosen, everyone, disabled, find, onChoose }) => {
  const all = isEveryone(chosen);
  return (
    <div>
      <ChoiceGroup
        label={label}
        disabled={disabled}
        selectedKey={all ? 'all' : 'these'}
        options={[{ key: 'all', text: strings.AccessAll }, { key: 'these', text: strings.AccessThese }]}
        onChange={(_event, option) => onChoose(option?.key === 'all' ? [everyone] : [])}
      />
      {!all && <div className={styles.indented}><PrincipalPicker label={label} chosen={chosen} disabled={disabled} find={find} onChoose={onChoose} /></div>}
    </div>
  );
};
