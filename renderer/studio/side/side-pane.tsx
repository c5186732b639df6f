import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { NothingOpen } from '../nothing-open.tsx';
import { useProject } from '../project/project-context.ts';
import { ContentsTab } from './contents-tab.tsx';
import { FormTab } from './form-tab.tsx';
import { MapTab } from './map-tab.tsx';
import { PlayTab } from './play-tab.tsx';
import { isActivity, PreviewTab } from './preview-tab.tsx';
import { type Setting, SettingBar } from './setting-bar.tsx';
import { TranslateTab } from './translate-tab.tsx';
import { SettingProvider, useNewSetting } from './use-setting.ts';

const tabs = {
  preview: PreviewTab,
  contents: ContentsTab,
  map: MapTab,
  play: PlayTab,
  form: FormTab,
  translate: TranslateTab,
} as const;
type Name = keyof typeof tabs;
const names = Object.keys(tabs) as Name[];

/** What is shown differently from one home country or language to another, or in other colours. */
const uses: Readonly<Record<Name, readonly Setting[]>> = {
  preview: ['home', 'language', 'page'],
  contents: [],
  map: ['home'],
  play: ['home', 'language'],
  form: [],
  translate: [],
};

/** What stands beside the text: the page, the outline, the map, a trial, a form, a translation. */
export function SidePane() {
  const { t } = useTranslation('studio');
  const [name, setName] = useState<Name>('preview');
  const setting = useNewSetting();
  const open = useProject((state) => state.open);
  const isOpen = open !== null;
  return (
    <SettingProvider value={setting}>
      <Tabs className="studio-tabs" selectedKey={name} onSelectionChange={(key) => setName(key as Name)}>
        <div className="studio-tabs-head">
          <TabList aria-label={t('side')} className="studio-tab-list">
            {names.map((one) => (
              <Tab key={one} id={one} className="studio-tab">
                {t(`side.${one}`)}
              </Tab>
            ))}
          </TabList>
          <SettingBar uses={isOpen && isActivity(open) ? uses[name] : []} />
        </div>
        {names.map((one) => {
          const Shown = tabs[one];
          return (
            <TabPanel key={one} id={one} className="studio-tab-panel">
              {isOpen ? <Shown /> : <NothingOpen />}
            </TabPanel>
          );
        })}
      </Tabs>
    </SettingProvider>
  );
}
