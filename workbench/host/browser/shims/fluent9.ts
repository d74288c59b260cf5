export * from '@fluentui/react-components';
export { useMergedTabsterAttributes_unstable } from '@fluentui/react-tabster';
export { GroupperMoveFocusActions, GroupperMoveFocusEvent, MoverKeys, MoverMoveFocusEvent } from 'tabster';
