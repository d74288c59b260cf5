import type { Instant } from '../../okr/document';

/** Somebody who is named in the settings, with the time for which that holds; null = open on that side. */
export interface Account {
  person: string;
  from: Instant | null;
  until: Instant | null;
}

export const holdsAt = (accounts: readonly Account[], person: string, at: Instant): boolean => {
  const time = Date.parse(at);
  return accounts.some(
    (account) => account.person.toLowerCase() === person && (account.from === null || Date.parse(account.from) <= time) && (account.until === null || time <= Date.parse(account.until))
  );
};
