import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packLanguage } from '../../../core/pack/names.ts';
import { languageName } from '../../language-name.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

interface LanguageChoiceProps {
  /** All languages of the course, its own first. */
  readonly languages: readonly string[];
  readonly language: string | null;
  readonly onChoose: (language: string) => void;
  readonly onAdd: (language: string) => void;
}

/** Chooses the language to translate into, or adds one to the course. */
export function LanguageChoice({ languages, language, onChoose, onAdd }: LanguageChoiceProps) {
  const { t } = useTranslation('studio-translate');
  const [isAdding, setAdding] = useState(false);
  const others = languages.slice(1);
  return (
    <div className="translate-language">
      {others.length === 0 ? null : (
        <label className="studio-setting-one">
          <span>{t('into')}</span>
          <select className="ui-input" value={language ?? ''} onChange={({ target }) => onChoose(target.value)}>
            {others.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
      )}
      {isAdding || others.length === 0 ? (
        <AddLanguage
          languages={languages}
          onAdd={(code) => {
            setAdding(false);
            onAdd(code);
          }}
          onCancel={others.length === 0 ? null : () => setAdding(false)}
        />
      ) : (
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}

interface AddLanguageProps extends Pick<LanguageChoiceProps, 'languages' | 'onAdd'> {
  readonly onCancel: (() => void) | null;
}

function AddLanguage({ languages, onAdd, onCancel }: AddLanguageProps) {
  const { t } = useTranslation('studio-translate');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = code.trim();
    if (!packLanguage.test(wanted)) return setError(t('add.wrong'));
    if (languages.includes(wanted)) return setError(t('add.taken', { language: languageName(wanted) }));
    onAdd(wanted);
  };
  return (
    <form className="translate-add" onSubmit={submit} noValidate>
      <Field label={t('add.label')} hint={t('add.hint')} error={error}>
        {(parts) => (
          <input
            {...parts}
            type="text"
            className="ui-input"
            spellCheck={false}
            autoCapitalize="none"
            value={code}
            onChange={({ target }) => {
              setCode(target.value);
              setError(null);
            }}
          />
        )}
      </Field>
      <div className="translate-tools">
        <Button type="submit">{t('add.do')}</Button>
        {onCancel ? (
          <Button look="quiet" onPress={onCancel}>
            {t('add.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
