import type { Call } from '../http/Call';
import { Entity, type EntityType } from '../odata/Entity';
import type { JsonObject } from '../odata/json';
import { valueAnswer, valueResource, type Resource } from '../odata/Resource';
import type { Person } from './people';
import { claimOf } from './principals';

/** Everything that a profile holds of a person, as texts; what is not known is empty. */
function profileOf(person: Person, call: Call): Readonly<Record<string, string>> {
  const [first, ...last] = person.name.split(' ');
  return {
    UserProfile_GUID: person.id, SID: '', AccountName: claimOf(person.upn), FirstName: first, LastName: last.join(' '), PreferredName: person.name, WorkPhone: '', CellPhone: person.mobilePhone ?? '',
    Department: person.department ?? '', Title: person.jobTitle ?? '', 'SPS-JobTitle': person.jobTitle ?? '', 'SPS-Department': person.department ?? '', Manager: managerOf(person, call)[0] ?? '',
    PictureURL: '', UserName: person.upn, WorkEmail: person.mail ?? '', Office: person.officeLocation ?? '', 'SPS-ClaimID': person.upn, 'SPS-UserPrincipalName': person.upn, 'msOnline-ObjectId': person.id,
    'SPS-MUILanguages': 'en-US', 'SPS-TimeZone': '', AboutMe: '', 'SPS-Skills': '', 'SPS-Interests': ''
  };
}

function managerOf(person: Person, call: Call): string[] {
  const manager = person.manager === null ? undefined : call.core.people.find(person.manager);
  return manager ? [claimOf(manager.upn)] : [];
}

/** From the top of the organisation down to the person's own manager. Whoever is met twice ends it. */
function managersOf(person: Person, call: Call): string[] {
  const chain: Person[] = [];
  for (let at = person; at.manager !== null;) {
    const next = call.core.people.find(at.manager);
    if (!next || chain.includes(next) || next === person) break;
    chain.unshift(next);
    at = next;
  }
  return chain.map((manager) => claimOf(manager.upn));
}

const personType: EntityType<Person> = {
  name: 'SP.UserProfiles.PersonProperties',
  address: (person) => `sp.userprofiles.peoplemanager/getpropertiesfor(@v)?@v='${encodeURIComponent(claimOf(person.upn))}'`,
  properties: {
    AccountName: (person) => claimOf(person.upn),
    DirectReports: (person, call) => call.core.people.reportsOf(person).map((report) => claimOf(report.upn)),
    DisplayName: (person) => person.name,
    Email: (person) => person.mail ?? '',
    ExtendedManagers: managersOf,
    ExtendedReports: (person, call) => [claimOf(person.upn), ...call.core.people.reportsOf(person).map((report) => claimOf(report.upn))],
    IsFollowed: () => false,
    LatestPost: () => null,
    Peers: (person, call) => {
      const manager = person.manager === null ? undefined : call.core.people.find(person.manager);
      return manager ? call.core.people.reportsOf(manager).filter((other) => other.upn !== person.upn).map((other) => claimOf(other.upn)) : [];
    },
    PersonalSiteHostUrl: (_person, call) => `${call.raw.origin}/`,
    PersonalUrl: (person, call) => `${call.raw.origin}/Person.aspx?accountname=${encodeURIComponent(claimOf(person.upn))}`,
    PictureUrl: () => null,
    Title: (person) => person.jobTitle,
    UserProfileProperties: (person, call) => Object.entries(profileOf(person, call)).map(([Key, Value]): JsonObject => ({ Key, Value, ValueType: 'Edm.String' })),
    UserUrl: (person, call) => `${call.raw.origin}/Person.aspx?accountname=${encodeURIComponent(claimOf(person.upn))}`
  }
};

/** Somebody by their claim, their address or their user principal name. */
const find = (account: string, call: Call): Person | undefined => call.core.people.find(account.replace(/^.*\|/, ''));

/** The caller's own profile. */
const mine: Resource = { get: (call) => new Entity(personType, call.person).get(call), child: (name, given, call) => new Entity(personType, call.person).child(name, given, call) };

/** `sp.userprofiles.peoplemanager`: profiles are the directory's people; nobody follows anybody. */
export const peopleManager: Resource = {
  child: (name, given) => {
    switch (name.toLowerCase()) {
      case 'getmyproperties': return mine;
      case 'getpropertiesfor': return { get: (call) => {
        const person = find(given?.needText('accountName') ?? '', call);
        return person ? new Entity(personType, person).get(call) : valueAnswer(call, 'GetPropertiesFor', null);
      } };
      case 'getuserprofilepropertyfor': return valueResource('GetUserProfilePropertyFor', (call) => {
        const person = find(given?.needText('accountname', 0) ?? '', call);
        const wanted = given?.needText('propertyname', 1).toLowerCase();
        return person ? Object.entries(profileOf(person, call)).find(([key]) => key.toLowerCase() === wanted)?.[1] ?? '' : null;
      });
      case 'editprofilelink': return valueResource('EditProfileLink', (call) => `${call.raw.origin}/_layouts/15/me.aspx`);
      case 'ismypeoplelistpublic': return valueResource('IsMyPeopleListPublic', () => false);
      case 'amifollowing':
      case 'amifollowedby': return valueResource(name, () => false);
      case 'getmyfollowers':
      case 'getfollowersfor':
      case 'getpeoplefollowedby':
      case 'getpeoplefollowedbyme':
      case 'getfollowedtags': return valueResource(name, () => []);
      default: return undefined;
    }
  }
};

const profileType: EntityType<Person> = {
  name: 'SP.UserProfiles.UserProfile',
  address: () => 'sp.userprofiles.profileloader.getprofileloader/getuserprofile',
  properties: {
    AccountName: (person) => claimOf(person.upn),
    DisplayName: (person) => person.name,
    O15FirstRunExperience: () => 0,
    PersonalSite: () => null,
    PersonalSiteCapabilities: () => 0,
    PersonalSiteFirstCreationError: () => null,
    PersonalSiteInstantiationState: () => 0,
    PictureImportEnabled: () => false,
    PublicUrl: (person, call) => `${call.raw.origin}/Person.aspx?accountname=${encodeURIComponent(claimOf(person.upn))}`,
    UrlToCreatePersonalSite: (_person, call) => `${call.raw.origin}/_layouts/15/me.aspx`
  }
};

const ownProfile: Resource = { post: (call) => new Entity(profileType, call.person).get(call) };

/** `sp.userprofiles.profileloader.getprofileloader/getuserprofile` and `…getowneruserprofile`, asked with POST. */
export const profileLoader: Resource = { child: (name) => (name.toLowerCase() === 'getuserprofile' ? ownProfile : undefined) };
export const ownerProfile = ownProfile;
