import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import { Sign } from '../signs/Sign';
import css from './options.module.css';

/** One choice of a list: `id` is what is stored, `description` helps to tell two namesakes apart. */
export type Option = { id: string | number; label: string; description?: string };

/** One line of a select's or a combo box's list. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={css.option}>
      {({ isSelected }) => (
        <>
          <span className={css.text}>
            <Text slot="label">{option.label}</Text>
            {option.description ? (
              <Text slot="description" className={css.description}>
                {option.description}
              </Text>
            ) : null}
          </span>
          {isSelected ? <Sign name="check" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
