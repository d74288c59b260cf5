/** The user principal name, in lower case, of a login name as SharePoint gives it: plain, or as a claim (`i:0#.f|membership|ada@contoso.example`). */
export function userPrincipalName(loginName: string): string {
  return loginName.slice(loginName.lastIndexOf('|') + 1).trim().toLowerCase();
}
