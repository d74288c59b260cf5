import type { Instant } from '../../okr/document';

/** Somebody who is named in the settings, with the time for which that holds; null = open on that side. */
export interface Account {
  person: string;
  from: Instant | null;
  until: Instant | null;
}

/** Rows carry the second in which they were written, accounts the millisecond. */
const second = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** Whether one of the accounts is this person's (user principal name, lower case) at a row's time of writing. */
export const holdsAt = (accounts: readonly Account[], person: string, at: Instant): boolean => {
  const time = second(at);
  return accounts.some(
    (account) => account.person.toLowerCase() === person && (account.from === null || second(account.from) <= time) && (account.until === null || time <= second(account.until))
  );
};
