import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as strings from 'AlignmentWebPartStrings';
import type { AlignmentProperties } from './AlignmentProperties';


export default class AlignmentWebPart extends BaseClientSideWebPart<AlignmentProperties> {
  public render(): void {
    ReactDom.render(React.createElement('section', null, this.properties.title || strings.WebPartTitle), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }
}
