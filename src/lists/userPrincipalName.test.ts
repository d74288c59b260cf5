import { userPrincipalName } from './userPrincipalName';

it.each([
  ['Ada@Contoso.example', 'ada@contoso.example'],
  ['i:0#.f|membership|ada@contoso.example', 'ada@contoso.example'],
  ['i:0#.f|membership|guest_fabrikam.example#ext#@contoso.example', 'guest_fabrikam.example#ext#@contoso.example']
])('%s is %s', (loginName, expected) => expect(userPrincipalName(loginName)).toBe(expected));
