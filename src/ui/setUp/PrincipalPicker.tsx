import * as React from 'react';
import { NormalPeoplePicker } from '@fluentui/react/lib/Pickers';
import type { IPersonaProps } from '@fluentui/react/lib/Persona';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import type { PrincipalChoice } from './setUpState';

export interface PrincipalPickerProps {
  label: string;
  chosen: readonly PrincipalChoice[];
  /** Administrators are people: only people can be named in the settings. */
  onlyPeople?: boolean;
  disabled: boolean;
  find(text: string): Promise<readonly PrincipalChoice[]>;
  onChoose(chosen: readonly PrincipalChoice[]): void;
}

/** Fluent chooses a colour by the name, not all of which can be read in dark themes. */
const coin = { ground: '#5c5c5c', text: '#ffffff' };

/** A choice as the picker shows it; the login is its key. */
const personaOf = ({ login, name, kind }: PrincipalChoice): IPersonaProps & { key: string } => ({ key: login, text: name, secondaryText: kind === 'person' ? login.replace(/^.*\|/, '') : undefined, tertiaryText: kind, initialsColor: coin.ground, initialsTextColor: coin.text });
const choiceOf = (persona: IPersonaProps): PrincipalChoice => ({ login: String(persona.key ?? ''), name: persona.text ?? '', kind: (persona.tertiaryText ?? 'person') as PrincipalChoice['kind'] });

/** Milliseconds of rest before the directory is asked. */
const typingRest = 300;

/** People and groups of the directory, found by the beginning of their names. */
export const PrincipalPicker: React.FC<PrincipalPickerProps> = ({ label, chosen, onlyPeople, disabled, find, onChoose }) => {
  const suggest = async (text: string): Promise<IPersonaProps[]> => {
    if (text.trim().length < 2) return [];
    const found = await find(text);
    return found.filter(({ login, kind }) => (!onlyPeople || kind === 'person') && !chosen.some((one) => one.login.toLowerCase() === login.toLowerCase())).map(personaOf);
  };
  return (
    <NormalPeoplePicker
      onResolveSuggestions={suggest}
      resolveDelay={typingRest}
      selectedItems={chosen.map(personaOf)}
      onChange={(items) => onChoose((items ?? []).map(choiceOf))}
      disabled={disabled}
      removeButtonAriaLabel={fill(strings.AccessRemove, { name: '' }).trim()}
      selectionAriaLabel={label}
      inputProps={{ 'aria-label': label, placeholder: strings.AccessFind }}
      pickerSuggestionsProps={{ suggestionsHeaderText: strings.AccessFound, noResultsFoundText: strings.AccessNothingFound, loadingText: strings.AccessFinding, suggestionsContainerAriaLabel: strings.AccessFound }}
    />
  );
};
