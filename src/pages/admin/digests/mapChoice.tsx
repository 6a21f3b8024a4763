interface Props {
  legend: string
  hint: string
  maps: { id: string; name: string }[]
  chosen: string[]
}

/** The maps that a channel is told of, to be ticked. */
export function MapChoice({ legend, hint, maps, chosen }: Props) {
  if (maps.length === 0) return null
  return (
    <fieldset class="ticks" aria-describedby="f-maps-hint">
      <legend>{legend}</legend>
      <p class="hint" id="f-maps-hint">
        {hint}
      </p>
      {maps.map(({ id, name }) => (
        <label>
          <input type="checkbox" name="mapIds" value={id} checked={chosen.includes(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
