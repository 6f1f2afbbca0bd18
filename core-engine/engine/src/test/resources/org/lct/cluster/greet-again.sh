#!/bin/bash
# <UDF name="who" label="Whom to greet" />
echo "Hello again, $WHO" > /etc/motd
