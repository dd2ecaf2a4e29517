export function DeliveryPlace() {
  return <main className="work" />;
}
