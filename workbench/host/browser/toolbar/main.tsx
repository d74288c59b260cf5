import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readConfig } from '../page/config';
import { Toolbar } from './Toolbar';

ReactDom.render(<Toolbar config={readConfig()} />, document.getElementById('workbenchToolbar'));
