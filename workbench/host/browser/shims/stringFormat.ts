export const StringHelper = {
  /** "{0} of {1}" with its numbers replaced. */
  format: (template: string, ...values: unknown[]): string => template.replace(/\{(\d+)\}/g, (_match, index) => String(values[Number(index)])),
  formatWithLocalizedCountValue: (template: string): string => template
};
