package ainews.shared.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The table in DynamoDB. {@code PK} and {@code SK} hold the key; {@code body}, {@code schema} and
 * {@code revision} the row; {@code expires} (epoch seconds) must be the table's time-to-live
 * attribute.
 *
 * <p>Failures of the service are the SDK's exceptions. The SDK repeats a request whose answer got
 * lost, and a conditional write then meets its own first attempt: {@code stamp} shows which writer
 * stored the row.
 */
public final class DynamoDbTable implements Table {
  private static final String PARTITION = "PK";
  private static final String SORT = "SK";
  private static final String BODY = "body";
  private static final String SCHEMA = "schema";
  private static final String EXPIRES = "expires";
  private static final String REVISION = "revision";
  private static final String STAMP = "stamp";

  // DynamoDB reserves hundreds of words, "schema" among them: expressions use placeholders only.
  private static final Map<String, String> NAMES =
      Map.of(
          "#body", BODY,
          "#schema", SCHEMA,
          "#expires", EXPIRES,
          "#revision", REVISION,
          "#stamp", STAMP);

  private final DynamoDbClient client;
  private final String tableName;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random gives each process other numbers; safe to share between threads
   */
  public DynamoDbTable(
      DynamoDbClient client, String tableName, InstantSource clock, RandomGenerator random) {
    this.client = client;
    this.tableName = tableName;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public void put(Row row) {
    client.updateItem(write(row, Map.of()).build());
  }

  @Override
  public boolean putIfAbsent(Row row) {
    // Every stored row has a revision, so this also covers an absent row.
    return writeIf(row, "attribute_not_exists(#revision) OR #expires <= :now", now());
  }

  @Override
  public boolean putIfRevision(Row row) {
    Map<String, AttributeValue> values = now();
    values.put(":read", number(row.revision()));
    return writeIf(
        row, "#revision = :read AND (attribute_not_exists(#expires) OR #expires > :now)", values);
  }

  @Override
  public Optional<Row> get(Key key) {
    GetItemRequest request =
        GetItemRequest.builder().tableName(tableName).key(item(key)).consistentRead(true).build();
    Map<String, AttributeValue> item = client.getItem(request).item();
    return Optional.of(item)
        .filter(attributes -> !attributes.isEmpty())
        .map(DynamoDbTable::row)
        .filter(row -> !row.isExpired(clock.instant()));
  }

  @Override
  public void delete(Key key) {
    client.deleteItem(request -> request.tableName(tableName).key(item(key)));
  }

  @Override
  public List<Row> query(String partition, String sortPrefix) {
    // The service cuts answers at 1 MB; the paginator continues from the last key.
    return client.queryPaginator(beginningWith(partition, sortPrefix)).items().stream()
        .map(DynamoDbTable::row)
        .filter(row -> !row.isExpired(clock.instant()))
        .toList();
  }

  private boolean writeIf(Row row, String condition, Map<String, AttributeValue> values) {
    UpdateItemRequest request =
        write(row, values)
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      client.updateItem(request);
      return true;
    } catch (ConditionalCheckFailedException e) {
      return request.expressionAttributeValues().get(":stamp").equals(e.item().get(STAMP));
    }
  }

  private UpdateItemRequest.Builder write(Row row, Map<String, AttributeValue> conditionValues) {
    Map<String, AttributeValue> values = new HashMap<>(conditionValues);
    values.put(":body", text(row.body()));
    values.put(":schema", number(row.schema()));
    values.put(":one", number(1));
    values.put(":stamp", number(random.nextLong()));
    row.expires().ifPresent(time -> values.put(":expires", number(time.getEpochSecond())));
    String expiry = row.expires().isPresent() ? ", #expires = :expires" : " REMOVE #expires";
    return UpdateItemRequest.builder()
        .tableName(tableName)
        .key(item(row.key()))
        .updateExpression(
            "SET #body = :body, #schema = :schema, #stamp = :stamp"
                + expiry
                + " ADD #revision :one")
        .expressionAttributeNames(NAMES)
        .expressionAttributeValues(values);
  }

  private QueryRequest beginningWith(String partition, String sortPrefix) {
    QueryRequest.Builder request = QueryRequest.builder().tableName(tableName).consistentRead(true);
    // DynamoDB refuses an empty value in a key condition.
    if (sortPrefix.isEmpty()) {
      return request
          .keyConditionExpression("#pk = :pk")
          .expressionAttributeNames(Map.of("#pk", PARTITION))
          .expressionAttributeValues(Map.of(":pk", text(partition)))
          .build();
    }
    return request
        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
        .expressionAttributeNames(Map.of("#pk", PARTITION, "#sk", SORT))
        .expressionAttributeValues(Map.of(":pk", text(partition), ":prefix", text(sortPrefix)))
        .build();
  }

  private Map<String, AttributeValue> now() {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":now", number(clock.instant().getEpochSecond()));
    return values;
  }

  private static Map<String, AttributeValue> item(Key key) {
    return Map.of(PARTITION, text(key.partition()), SORT, text(key.sort()));
  }

  private static Row row(Map<String, AttributeValue> item) {
    return new Row(
        new Key(item.get(PARTITION).s(), item.get(SORT).s()),
        item.get(BODY).s(),
        Integer.parseInt(item.get(SCHEMA).n()),
        Optional.ofNullable(item.get(EXPIRES))
            .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.n()))),
        Long.parseLong(item.get(REVISION).n()));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
