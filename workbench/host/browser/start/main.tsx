import * as React from 'react';
import * as ReactDom from 'react-dom';
import { readConfig } from '../page/config';
import { StartPage } from './StartPage';

ReactDom.render(<StartPage config={readConfig()} />, document.getElementById('workbenchMain'), () => { window.__workbench.ready = true; });
