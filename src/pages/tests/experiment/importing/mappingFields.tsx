import { PlainField } from '../../../fields/plainField.tsx'
import { headingsOf } from '../../../imports/file/headings.ts'
import type { PageCall } from '../../../page.ts'
import type { Previewed } from './previewed.ts'

/** The mapping that was used, to be changed: from the file's headings where it has any. */
export function MappingFields({ call, seen }: { call: PageCall; seen: Previewed }) {
  const texts = call.t.pages.resultImports
  const { mapping } = seen.file.read
  const headings = headingsOf(seen.bytes)
  const choice = (name: string, label: string, value = '') => (
    <PlainField
      form="map"
      name={name}
      label={label}
      value={value}
      {...(headings.length === 0
        ? {}
        : {
            control: (attributes) => (
              <select {...attributes}>
                <option value="">{texts.guess}</option>
                {[...new Set([...headings, ...(value === '' ? [] : [value])])].map((heading) => (
                  <option value={heading} selected={heading === value}>
                    {heading}
                  </option>
                ))}
              </select>
            ),
          })}
    />
  )
  const names = Object.entries(mapping.variants ?? {})
  return (
    <fieldset class="arm">
      <legend>{texts.mapping}</legend>
      <input type="hidden" name="mapped" value={String(Math.max(names.length, 1))} />
      {headings.length === 0 ? null : choice('variant', texts.variantColumn, mapping.variant)}
      {headings.length === 0 ? null : choice('date', texts.dateColumn, mapping.date)}
      <PlainField form="map" name="control" label={texts.control} value={mapping.control ?? ''} />
      {names.map(([their, our], j) => (
        <>
          <input type="hidden" name={`their-${j}`} value={their} />
          <PlainField
            form="map"
            name={`our-${j}`}
            label={texts.variantNamed({ name: their })}
            control={(attributes) => (
              <select {...attributes}>
                <option value="">{texts.guess}</option>
                {seen.target.variants.map(({ key, name }) => (
                  <option value={key} selected={key === our}>
                    {name ?? key}
                  </option>
                ))}
              </select>
            )}
          />
        </>
      ))}
      {seen.target.metrics.map(({ key, name: metric, type }, i) => {
        const source = mapping.metrics?.[key]
        return (
          <>
            {choice(`column-${i}`, texts.metricColumn({ metric }), source?.column)}
            {type === 'ratio'
              ? choice(`denominator-${i}`, texts.denominator({ metric }), source?.denominator)
              : null}
            {headings.length === 0 ? null : (
              <PlainField
                form="map"
                name={`empty-${i}`}
                label={texts.empty({ metric })}
                control={(attributes) => (
                  <select {...attributes}>
                    <option value="">{texts.guess}</option>
                    {(['zero', 'leaveOut'] as const).map((empty) => (
                      <option value={empty} selected={empty === source?.empty}>
                        {texts.emptyMeans[empty]}
                      </option>
                    ))}
                  </select>
                )}
              />
            )}
            {headings.length === 0 || type === 'proportion' ? null : (
              <>
                {choice(`covariate-${i}`, texts.covariate({ metric }), source?.covariate)}
                <PlainField
                  form="map"
                  name={`winsorize-${i}`}
                  label={texts.winsorize({ metric })}
                  hint={texts.winsorizeHint}
                  value={source?.winsorize === undefined ? '' : String(source.winsorize)}
                  inputmode="decimal"
                />
              </>
            )}
          </>
        )
      })}
    </fieldset>
  )
}
