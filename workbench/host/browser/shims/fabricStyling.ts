import * as utilities from '@fluentui/utilities';

export const _Utilities = utilities;
export * from '@fluentui/style-utilities';
