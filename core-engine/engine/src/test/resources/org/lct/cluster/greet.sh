#!/bin/bash
# <UDF name="who" label="Whom to greet" />
echo "Hello, $WHO" > /etc/motd
