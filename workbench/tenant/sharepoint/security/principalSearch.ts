import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { isObject, type Json, type JsonObject } from '../../odata/json';
import { jsonAnswer, nothing, valueAnswer, type Resource } from '../../odata/Resource';
import type { Principal } from '../principals';
import { begins, peopleBeginning } from './peoplePicker';
import { ensureUser } from './principalEntity';

/** As SharePoint's PrincipalType numbers them. */
const kinds: Readonly<Record<Principal['kind'], number>> = { user: 1, everyone: 4, group: 8 };

const info = (principal: Principal): JsonObject => ({
  Department: principal.department ?? '', DisplayName: principal.title, Email: principal.email ?? '', JobTitle: principal.jobTitle ?? '', LoginName: principal.login, Mobile: '', PrincipalId: principal.id,
  PrincipalType: kinds[principal.kind], SIPAddress: principal.email ?? ''
});

function list(call: Call, name: string, principals: readonly Principal[]): Answer {
  const results = principals.map(info);
  if (call.format.level === 'verbose') return jsonAnswer(call, { d: { [name]: { results } } });
  return jsonAnswer(call, { ...(call.format.level === 'minimal' ? { 'odata.metadata': `${call.webUrl}/_api/$metadata#Collection(SP.Utilities.PrincipalInfo)` } : {}), value: results });
}

function text(value: Json | undefined): string {
  if (typeof value !== 'string') throw errors.invalidArgument();
  return value;
}

/** Which kinds a mask of principal types (`scopes`: 1 people, 4 security groups, 8 groups of the site, 15 all) allows. */
const allows = (scopes: Json | undefined, principal: Principal): boolean => (Number(scopes ?? 15) & kinds[principal.kind]) !== 0;

function searched(call: Call): Principal[] {
  const { principals } = call.core;
  const { n } = call.web.site;
  const input = text(call.body.input);
  const people = peopleBeginning(call, input).flatMap((person) => principals.get(n, principals.userId(n, person)) ?? []);
  const others = [...principals.users(n).filter((user) => user.kind === 'everyone'), ...principals.groups(n)].filter((principal) => begins(principal.title, input));
  const group = typeof call.body.groupName === 'string' && call.body.groupName !== '' ? principals.byLogin(n, call.body.groupName) : undefined;
  const members = group && new Set(principals.membersOf(group).map((member) => member.id));
  return [...people, ...others].filter((principal) => allows(call.body.scopes, principal) && (!members || members.has(principal.id))).slice(0, Number(call.body.maxCount) || 30);
}

function resolved(call: Call): Answer {
  const input = text(call.body.input);
  const principal = call.core.principals.byLogin(call.web.site.n, input) ?? (call.core.people.find(input.replace(/^.*\|/, '')) ? ensureUser(call, input) : undefined);
  const found = principal && allows(call.body.scopes, principal) ? info(principal) : null;
  if (call.format.level === 'verbose') return jsonAnswer(call, { d: { ResolvePrincipalInCurrentContext: found } });
  return found ? jsonAnswer(call, found) : valueAnswer(call, 'ResolvePrincipalInCurrentContext', null);
}

function expanded(call: Call): Principal[] {
  const { principals } = call.core;
  const inputs = isObject(call.body.inputs) ? call.body.inputs.results : call.body.inputs;
  if (!Array.isArray(inputs)) throw errors.invalidArgument();
  const found = inputs.flatMap((name) => {
    const principal = principals.byLogin(call.web.site.n, String(name));
    return principal?.kind === 'group' ? principals.membersOf(principal) : principal ? [principal] : [];
  });
  return [...new Map(found.map((principal) => [principal.id, principal])).values()].slice(0, Number(call.body.maxCount) || 30);
}

/** `SP.Utilities.Utility.…`: people and groups by what somebody typed. A mail is taken and goes nowhere: the journal has it. */
export function utility(name: string): Resource | undefined {
  switch (name.toLowerCase().replace(/^sp\.utilities\.utility\./, '')) {
    case 'getcurrentuseremailaddresses': return { post: (call) => valueAnswer(call, 'GetCurrentUserEmailAddresses', call.person.mail ?? '') };
    case 'resolveprincipalincurrentcontext': return { post: (call) => call.core.change(() => resolved(call)) };
    case 'searchprincipalsusingcontextweb': return { post: (call) => list(call, 'SearchPrincipalsUsingContextWeb', searched(call)) };
    case 'expandgroupstoprincipals': return { post: (call) => list(call, 'ExpandGroupsToPrincipals', expanded(call)) };
    case 'sendemail': return { post: (call) => {
      const properties = isObject(call.body.properties) ? call.body.properties : {};
      const to = isObject(properties.To) ? properties.To.results : properties.To;
      if (!Array.isArray(to) || to.length === 0) throw errors.invalidArgument();
      return nothing(200);
    } };
    default: return undefined;
  }
}
