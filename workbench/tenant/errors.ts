/** An answer other than success, as SharePoint words it. Every refusal of the tenant is made here, so that the error table of the facts has one place. */
export class TenantError extends Error {
  constructor(public readonly status: number, public readonly code: string, message: string, public readonly headers: Readonly<Record<string, string>> = {}) {
    super(message);
  }
}

const queryException = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const argumentException = 'System.ArgumentException';
const spException = 'Microsoft.SharePoint.SPException';

export const errors = {
  listMissing: (title: string, url: string): TenantError =>
    new TenantError(404, `-1, ${argumentException}`, `List '${title}' does not exist at site with URL '${url}'.`),
  listMissingById: (): TenantError =>
    new TenantError(404, '-2130575322, Microsoft.SharePoint.SPException', 'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.'),
  listMissingByUrl: (url: string): TenantError => new TenantError(404, '-2147024894, System.IO.FileNotFoundException', `The system cannot find the file specified. (${url})`),
  fileMissing: (path: string): TenantError => new TenantError(404, `-2130575338, ${spException}`, `The file ${path} does not exist.`),
  folderMissing: (): TenantError => new TenantError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  itemMissing: (): TenantError => new TenantError(404, `-2130575338, ${argumentException}`, 'Item does not exist. It may have been deleted by another user.'),
  nameMissing: (what: string, name: string): TenantError =>
    new TenantError(400, `-2147024809, ${argumentException}`, `${what} with name ${name} does not exist. It may have been deleted by another user.`),
  invalidArgument: (message = 'Value does not fall within the expected range.'): TenantError => new TenantError(400, `-2147024809, ${argumentException}`, message),
  fieldInvalid: (name: string): TenantError => new TenantError(400, `-2147024809, ${argumentException}`, `Column '${name}' does not exist. It may have been deleted by another user.`),
  propertyUnknown: (name: string): TenantError => new TenantError(400, queryException, `The field or property '${name}' does not exist.`),
  propertyNotOnType: (name: string, type: string): TenantError =>
    new TenantError(400, queryException, `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`),
  expandMissing: (path: string, navigation: string): TenantError =>
    new TenantError(400, queryException, `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${navigation}.`),
  badQuery: (message: string): TenantError => new TenantError(400, queryException, message),
  badBody: (message = 'Invalid JSON. A token was not recognized in the JSON content.'): TenantError => new TenantError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message),
  badValue: (type: string): TenantError =>
    new TenantError(400, queryException, `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`),
  typeUnknown: (name: string): TenantError =>
    new TenantError(400, queryException, `A type named '${name}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`),
  resourceMissing: (name: string): TenantError => new TenantError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${name}.`),
  methodNotAllowed: (): TenantError => new TenantError(405, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'The HTTP method is not allowed for this resource.'),
  staleEtag: (sent: string, current: string): TenantError =>
    new TenantError(412, '-1, Microsoft.SharePoint.Client.ClientServiceException', `The request ETag value '${sent}' does not match the object's ETag value '${current}'.`),
  threshold: (): TenantError =>
    new TenantError(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'The attempted operation is prohibited because it exceeds the list view threshold.'),
  joins: (limit: number): TenantError =>
    new TenantError(500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException', `The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold of ${limit}.`),
  duplicate: (): TenantError =>
    new TenantError(500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: []'),
  accessDenied: (): TenantError =>
    new TenantError(403, '-2147024891, System.UnauthorizedAccessException', 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))'),
  digestMissing: (): TenantError =>
    new TenantError(403, `-2130575251, ${spException}`, 'The security validation for this page is invalid and might be corrupted. Please use your web browser\'s Back button to try your operation again.'),
  digestExpired: (): TenantError =>
    new TenantError(403, `-2130575252, ${spException}`, 'The security validation for this page has timed out. Click Back in your Web browser, refresh the page, and try your operation again.'),
  userUnknown: (login: string): TenantError => new TenantError(400, `-2146232832, ${spException}`, `The specified user ${login} could not be found.`),
  userMissing: (): TenantError => new TenantError(404, `-2146232832, ${spException}`, 'User cannot be found.'),
  groupMissing: (): TenantError => new TenantError(404, `-2146232832, ${spException}`, 'Group cannot be found.'),
  /** A refusal with an SPException that has no code of its own: 500, as SharePoint answers it. */
  refused: (message: string, code = '-2146232832'): TenantError => new TenantError(500, `${code}, ${spException}`, message),
  throttled: (retryAfter: number): TenantError =>
    new TenantError(429, '-2147429894, Microsoft.SharePoint.SPTooManyRequestsException', 'Too many requests. The request has been throttled.', { 'Retry-After': String(retryAfter) }),
  unauthenticated: (): TenantError =>
    new TenantError(401, '-2147024891, System.UnauthorizedAccessException', 'Access denied. You do not have permission to perform this action or access this resource.', { 'WWW-Authenticate': 'Bearer realm="contoso.example"' })
} as const;
