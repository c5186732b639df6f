import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './tokens.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWords } from './i18n.ts';
import { followSession } from './session.ts';

const root = document.getElementById('root');
if (root) {
  startWords();
  followSession();
  createRoot(root).render(<App />);
}
