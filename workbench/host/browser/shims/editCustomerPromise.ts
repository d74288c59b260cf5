import { ServiceKey, type ServiceScope } from '@microsoft/sp-core-library';

/** Telemetry of Microsoft's page editor: consumed as a service, so it has to be one; what it is told goes nowhere. */
class EditModeCustomerPromiseHandler {
  public static readonly serviceKey = ServiceKey.create('workbench:EditModeCustomerPromiseHandler', EditModeCustomerPromiseHandler);

  public constructor(_scope: ServiceScope) {
    return new Proxy(this, { get: (target, key): unknown => (key in target ? Reflect.get(target, key) : () => undefined) });
  }
}

export { EditModeCustomerPromiseHandler as _EditModeCustomerPromiseHandler };
export const _logFailuresForEditCustomerPromise = (): void => undefined;
